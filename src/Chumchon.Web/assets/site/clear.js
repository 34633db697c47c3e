document.addEventListener('click', event => {
  const button = event.target.closest('[data-clear]');
  if (!button?.form) return;
  // A reset would bring back what the server had drawn, such as the refused user name.
  event.preventDefault();
  const fields = [...button.form.elements].filter(field => field.matches('.form-control, .form-select'));
  for (const field of fields) {
    field.value = '';
    field.removeAttribute('aria-invalid');
  }
  for (const message of button.form.querySelectorAll('.field-error')) message.textContent = '';
  fields[0]?.focus();
});
