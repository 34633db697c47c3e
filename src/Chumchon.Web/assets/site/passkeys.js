/**
 * Forms whose button asks the device for a passkey (`data-passkey="create"` or `"get"`): what it answers is posted with the form. They are
 * hidden until here, since without script no device is asked. The browsers of old do not read the options' JSON themselves.
 */
const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));

const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const known = credentials => credentials?.map(credential => ({ ...credential, id: bytes(credential.id) }));

function read(json) {
  const options = JSON.parse(json);
  return {
    ...options,
    challenge: bytes(options.challenge),
    ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
    ...(options.excludeCredentials && { excludeCredentials: known(options.excludeCredentials) }),
    ...(options.allowCredentials && { allowCredentials: known(options.allowCredentials) }),
  };
}

function write(credential) {
  const { id, rawId, type, authenticatorAttachment, response } = credential;
  const answer = { clientDataJSON: text(response.clientDataJSON) };
  for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[part]) answer[part] = text(response[part]);
  }
  if (response.getTransports) answer.transports = response.getTransports();
  return JSON.stringify({
    id, rawId: text(rawId), type, authenticatorAttachment, response: answer, clientExtensionResults: credential.getClientExtensionResults(),
  });
}

async function ask(form) {
  const said = form.querySelector('[data-said]');
  said.textContent = '';
  try {
    const credential = await navigator.credentials[form.dataset.passkey]({ publicKey: read(form.dataset.options) });
    form.querySelector('[data-credential]').value = write(credential);
    form.submit();
  } catch (refused) {
    said.setAttribute('role', 'alert');
    said.textContent = refused.name === 'NotAllowedError' || refused.name === 'AbortError' ? form.dataset.cancelled : form.dataset.impossible;
  }
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll('[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', event => {
      // A name that is missing is said by the server, before a key is made for nothing.
      if (form.elements.namedItem('name')?.value.trim() === '') return;
      event.preventDefault();
      ask(form);
    });
  }
}
