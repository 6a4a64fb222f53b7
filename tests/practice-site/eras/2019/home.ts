import { isYoungLearner } from '../../candidate.ts';
import { postBack } from '../../field-input.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { HomeView, ResultPanel } from '../../view.ts';

export function home(view: HomeView): Html {
  return html`<h1>Welcome ${view.candidate.name}</h1>
    ${panel(view.panel)}`;
}

function panel(shown: ResultPanel): Html {
  switch (shown.kind) {
    case 'no-panel':
      return html`<p>Use the menu above to see your details and information about your exam.</p>`;
    case 'sentence':
      return html`<p>${shown.sentence}</p>`;
    case 'empty-panel':
      return html`<fieldset>
        <legend>Your exam result</legend>
        ${table('', '', '', '', false)}
      </fieldset>`;
    case 'released': {
      const { name, examTitle, result, overallScore } = shown.candidate;
      return html`<fieldset>
        <legend>Your exam result</legend>
        <h2>Your result is available</h2>
        ${table(name, examTitle, result, overallScore, isYoungLearner(shown.candidate))}
        <p class="buttons">
          <input
            type="submit"
            class="button"
            id="btnExamResult"
            name="btnExamResult"
            value="Statement of Results"
            onclick="${postBack('btnExamResult', false)}"
          />
          <a id="aSendResult" class="button" href="/practice/send-result">Send my result</a>
          <input type="button" class="button" id="btnContactCentre" value="Contact my centre" />
        </p>
      </fieldset>`;
    }
  }
}

function table(name: string, title: string, result: string, score: number | null | '', youngLearner: boolean): Html {
  return html`<table class="form" cellspacing="0">
    <tr>
      <td class="label">Candidate</td>
      <td><span id="lblCandidateName">${name}</span></td>
    </tr>
    <tr>
      <td class="label">Exam</td>
      <td><span id="lblExamTitle">${title}</span></td>
    </tr>
    ${
      !youngLearner &&
      html`<tr>
          <td class="label">Result</td>
          <td><span id="lblResult">${result}</span></td>
        </tr>
        <tr>
          <td class="label">Overall score</td>
          <td><span id="lblOverallScore">${score}</span></td>
        </tr> `
    }
  </table>`;
}
