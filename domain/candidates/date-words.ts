/** The words of dates as Taiwan writes them, for patterns. Data. */

export const YEAR = '年';
export const MONTH = '月';
export const DAY = '[日號号]';
/** The Republic's years; 1 is 1912. */
export const REPUBLIC = '(?:中華)?民國';
/** What may stand beside a date in a cell of its own: the day of the week, half of the day. */
export const BESIDE_A_DATE = /星期|週|周|禮拜|[一二三四五六日天]|上午|下午/g;
