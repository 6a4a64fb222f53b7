/** A signed-in home page around any content, in plain markup of our own. */
export const LOGOUT = '<a id="UctHeader_hlLogout" href="Login.aspx?action=logout">Log out</a>';
export const STATEMENT =
  '<a href="GraphicalProfile.aspx?CandidateUCI=ABC123456">Download your Statement of Results</a>';

export function home(content: string, menu = LOGOUT): string {
  return `<!DOCTYPE html><html><head><title>Results Service for Candidates</title></head><body><nav>${menu}</nav><main><h1>Welcome TA-TUNG WANG</h1>${content}</main></body></html>`;
}

export const ROWS =
  '<tr><td>Qualification</td><td>B2 First</td></tr><tr><td>Result</td><td>Pass at Grade A</td></tr><tr><td>Overall score</td><td>183</td></tr>';
export const TABLE_OF_RESULT = `<table>${ROWS}</table>`;
