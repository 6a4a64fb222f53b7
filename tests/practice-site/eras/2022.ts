// The look since 2022: HTML5 with the class names of Material Components, drawn by a simple style sheet written for
// this project.
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { Look, TextView } from '../view.ts';
import { forgottenPassword, myDetails } from './2022/account.ts';
import { home } from './2022/home.ts';
import { login } from './2022/login.ts';
import { register } from './2022/register.ts';

export const look2022: Look = {
  doctype: '<!DOCTYPE html>',
  title: 'Results Service for Candidates',
  styleSheet: '/Members/Styles/2022.css',
  fitsPhones: true,
  frame,
  login,
  register,
  forgottenPassword,
  myDetails,
  home,
  text,
};

const MENU = html`<nav class="menu">
  <a id="UctHeader_hlHome" href="HomeResult.aspx">Home</a>
  <a id="UctHeader_hlMyDetails" href="MyDetails.aspx">My Details</a>
  <a id="UctHeader_hlExamInfo" href="Information.aspx">Exam Information</a>
  <a id="UctHeader_hlHelp" href="Help.aspx">Help</a>
  <a id="UctHeader_hlLogout" href="Login.aspx?action=logout">Log out</a>
</nav> `;

function frame(body: Html, signedIn: boolean): Html {
  return html`<header class="top"><div class="inner">Results Service for Candidates</div></header>
    ${signedIn && MENU}
    <main class="inner">${body}</main>
    <footer class="inner">Invented people, invented results.</footer>`;
}

function text(view: TextView): Html {
  return html`<div class="column">
    <h1>${view.heading}</h1>
    ${view.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${view.link !== undefined && html`<p><a href="${view.link.href}">${view.link.text}</a></p>`}
  </div>`;
}
