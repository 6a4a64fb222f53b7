import { isYoungLearner } from '../../candidate.ts';
import type { Html } from '../../html.ts';
import { html } from '../../html.ts';
import type { HomeView, ResultPanel } from '../../view.ts';
import { section } from './text-field.ts';

export function home(view: HomeView): Html {
  return html`<div class="column">
    <h1>Welcome ${view.candidate.name}</h1>
    ${panel(view.panel)}
  </div>`;
}

function panel(shown: ResultPanel): Html {
  switch (shown.kind) {
    case 'no-panel':
      return html`<p>Use the menu above to see your details and information about your exam.</p>`;
    case 'sentence':
      return section('Your exam result', html`<p>${shown.sentence}</p> `);
    case 'empty-panel':
      return section(
        'Your exam result',
        table([row('Qualification', ''), row('Result', ''), row('Overall score', '')]),
      );
    case 'released': {
      const { candidate } = shown;
      const rows = [row('Qualification', candidate.examTitle)];
      if (!isYoungLearner(candidate)) {
        rows.push(row('Result', candidate.result));
        if (candidate.overallScore !== null) rows.push(row('Overall score', String(candidate.overallScore)));
      }
      return section('Your exam result', [table(rows), statement(candidate.idNumber)]);
    }
  }
}

function statement(idNumber: string): Html {
  return html`<p>
      <a href="GraphicalProfile.aspx?CandidateUCI=${encodeURIComponent(idNumber)}" target="_blank"
        >Download your Statement of Results</a
      >
    </p>
    <p>Click to see your Statement of Results. You will need a program that opens PDF files.</p> `;
}

function table(rows: readonly Html[]): Html {
  return html`<table class="result">
    <tbody>
      ${rows}
    </tbody>
  </table> `;
}

function row(label: string, value: string): Html {
  return html`<tr>
    <td>${label}</td>
    <td>${value}</td>
  </tr> `;
}
