// The page's own script: post back, inline checks, and the late form. Plain script, as pages of that kind have.

function __doPostBack(eventTarget, eventArgument) {
  var form = document.getElementById('form1');
  form.elements['__EVENTTARGET'].value = eventTarget;
  form.elements['__EVENTARGUMENT'].value = eventArgument;
  form.submit();
}

function errorTextOf(input) {
  var data = input.dataset;
  if (input.type === 'radio') return input.checked ? '' : data.requiredText || '';
  if (input.value === '' && data.requiredText) return data.requiredText;
  if (data.sameAs && input.value !== document.getElementById(data.sameAs).value) return data.sameText;
  if (input.value !== '' && input.pattern && !new RegExp('^(?:' + input.pattern + ')$', 'v').test(input.value)) {
    return data.formatText || '';
  }
  return '';
}

function showErrorOf(input) {
  var place = document.getElementById(input.dataset.errorPlace);
  var text = errorTextOf(input);
  place.textContent = text;
  place.style.display = text === '' ? 'none' : '';
  var box = input.closest('.mdc-text-field');
  if (box) box.classList.toggle('mdc-text-field--invalid', text !== '');
  return text === '';
}

function Page_ClientValidate() {
  var inputs = Array.prototype.slice.call(document.querySelectorAll('[data-error-place]'));
  var wrong = inputs.filter(function (input) {
    return !showErrorOf(input);
  });
  if (wrong.length > 0) wrong[0].focus();
  return wrong.length === 0;
}

function checkOnLeaving(event) {
  var input = event.target;
  if (!(input instanceof HTMLElement)) return;
  if (input.getAttribute('name') === 'RadioGroup') input = document.getElementById('rdoAgree');
  if (input && input.dataset.errorPlace) showErrorOf(input);
}

// Captured, because blur does not bubble and the form may come in late.
document.addEventListener('change', checkOnLeaving, true);
document.addEventListener('blur', checkOnLeaving, true);

document.addEventListener('reset', function () {
  document.querySelectorAll('[data-error-place]').forEach(function (input) {
    document.getElementById(input.dataset.errorPlace).style.display = 'none';
    var box = input.closest('.mdc-text-field');
    if (box) box.classList.remove('mdc-text-field--invalid');
  });
});

document.addEventListener('DOMContentLoaded', function () {
  var late = document.querySelector('template[data-late-ms]');
  if (!late) return;
  setTimeout(function () {
    late.replaceWith(late.content.cloneNode(true));
  }, Number(late.dataset.lateMs));
});
