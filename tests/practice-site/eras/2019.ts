// The look of 2019: HTML 4, tables, 760 px, fieldsets, one small style sheet.
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Look, TextView } from '../view.ts';
import { forgottenPassword, myDetails } from './2019/account.ts';
import { home } from './2019/home.ts';
import { login } from './2019/login.ts';
import { register } from './2019/register.ts';

export const look2019: Look = {
  doctype: '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">',
  title: 'Cambridge English Online Results Service',
  styleSheet: '/Members/Styles/2019.css',
  fitsPhones: false,
  frame,
  login,
  register,
  forgottenPassword,
  myDetails,
  home,
  text,
};

const MENU = html`<tr>
  <td class="menu">
    <a id="UctHeader_hlHome" href="HomeResult.aspx">Home</a> |
    <a id="UctHeader_hlMyDetails" href="MyDetails.aspx">My Details</a> |
    <a id="UctHeader_hlExamInfo" href="Information.aspx">Exam Information</a> |
    <a id="UctHeader_hlHelp" href="Help.aspx">Help</a> |
    <a id="UctHeader_hlLogout" href="Login.aspx?action=logout">Log out</a>
  </td>
</tr> `;

function frame(body: Html, signedIn: boolean): Html {
  return html`<table id="page" width="760" align="center" cellspacing="0" cellpadding="0">
    <tr>
      <td class="banner">Candidate Website</td>
    </tr>
    ${signedIn && MENU}
    <tr>
      <td class="content">${body}</td>
    </tr>
    <tr>
      <td class="footer">Invented people, invented results.</td>
    </tr>
  </table>`;
}

function text(view: TextView): Html {
  return html`<h1>${view.heading}</h1>
    ${view.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${view.link !== undefined && html`<p><a href="${view.link.href}">${view.link.text}</a></p>`}`;
}
