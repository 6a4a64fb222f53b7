// A page for people: change the state by hand and see the sample accounts.
import { ERAS } from './era.ts';
import { FAULTS } from './fault.ts';
import type { Html } from './html.ts';
import { Html as Markup, attributes, html } from './html.ts';
import { plainPage } from './plain-page.ts';
import type { PracticeSite } from './server.ts';
import { LOGIN_ANSWERS, NAMES, NOT_YET_FORMS, REFUSALS } from './state.ts';

const SCRIPT = new Markup(`<script>
function change(field, value) {
  return fetch('/practice/api/state', { method: 'PATCH', body: JSON.stringify({ [field]: value }) }).then(function (answer) {
    if (answer.ok) location.reload();
    else answer.json().then(function (problem) { alert(problem.error); });
  });
}
document.querySelectorAll('[data-field]').forEach(function (input) {
  input.addEventListener('change', function () {
    change(input.dataset.field, input.type === 'number' ? Number(input.value) : input.value);
  });
});
document.getElementById('forward').addEventListener('click', function () {
  change('clockOffsetMs', Number(document.querySelector('[data-field=clockOffsetMs]').value) + 86400000);
});
document.getElementById('reset').addEventListener('click', function () {
  fetch('/practice/api/reset', { method: 'POST' }).then(function () { location.reload(); });
});
</script>`);

export function controlPage(site: PracticeSite): Html {
  const { state } = site;
  return plainPage(
    'Practice site: control',
    html`<p><a href="/Members/Login.aspx">Open the practice site</a></p>
      <p>The site's clock: ${new Date(site.clock.now()).toISOString()}</p>
      <table>
        ${choice('Era', 'era', ERAS, state.era)} ${choice('Fault', 'fault', FAULTS, state.fault)}
        ${choice('Not yet', 'notYet', NOT_YET_FORMS, state.notYet)} ${choice('Names', 'names', NAMES, state.names)}
        ${choice('Refusal', 'refusal', REFUSALS, state.refusal)}
        ${choice('Answer to a login', 'loginAnswer', LOGIN_ANSWERS, state.loginAnswer)}
        ${amount('Delay of the answer to a login, ms', 'loginDelayMs', state.loginDelayMs)}
        ${amount('Session ends after idle minutes', 'idleMinutes', state.idleMinutes)}
        ${amount('Clock offset, ms', 'clockOffsetMs', state.clockOffsetMs)}
        ${amount('Retry-After, seconds', 'retryAfterSeconds', state.retryAfterSeconds)}
        ${amount('Late form, ms', 'lateRenderMs', state.lateRenderMs)}
        ${amount('Delay of every answer, ms', 'responseDelayMs', state.responseDelayMs)}
      </table>
      <p><button id="forward">Clock one day forward</button> <button id="reset">Reset everything</button></p>
      <h2>Sample cards</h2>
      <table>
        <tr>
          <th>ID Number</th>
          <th>Secret</th>
          <th>Password</th>
          <th>Exam</th>
          <th>Result</th>
          <th>Released</th>
        </tr>
        ${state.candidates.map(
          (candidate) =>
            html`<tr>
              <td>${candidate.idNumber}</td>
              <td>${candidate.secretNumber}</td>
              <td>${candidate.registered?.password ?? '(register first)'}</td>
              <td>${candidate.examTitle}</td>
              <td>${candidate.result} ${candidate.overallScore}</td>
              <td>${candidate.releaseAt <= site.clock.now() ? 'yes' : 'not yet'}</td>
            </tr> `,
        )}
      </table>
      <style>
        main {
          max-width: 960px;
        }
        table {
          border-collapse: collapse;
        }
        td,
        th {
          border: 1px solid #ccc;
          padding: 4px 8px;
          text-align: left;
        }
      </style>
      ${SCRIPT}`,
  );
}

function choice(label: string, field: string, options: readonly string[], chosen: string): Html {
  return html`<tr>
    <td><label for="${field}">${label}</label></td>
    <td>
      <select id="${field}" data-field="${field}">
        ${options.map((option) => html`<option${attributes({ selected: option === chosen })}>${option}</option>`)}
      </select>
    </td>
  </tr>`;
}

function amount(label: string, field: string, value: number): Html {
  return html`<tr>
    <td><label for="${field}">${label}</label></td>
    <td><input type="number" step="any" id="${field}" data-field="${field}" value="${value}" /></td>
  </tr>`;
}
