// phone.js: small helps for a patient's pages, which work without any script; an ES module, no library, no build.
// An answer that the network does not take is kept on the phone, and the next question comes all the same.
import { consent } from './phone/consent.js';
import { Outbox, forget } from './phone/outbox.js';
import { catchUp, report } from './phone/report.js';

const $ = (sel, from = document) => from.querySelector(sel);
const place = $('#ask');
if ($('#report')) report($('#report'));
if ($('[data-unsent]')) catchUp($('[data-unsent]'));
if ($('form#sign')) consent($('form#sign'));

// A form that was refused: to what is wrong.
$('.bad input, .bad select')?.focus();

// Out, done, or in by another link: what was left on this phone goes.
if (place) forget(place.dataset.box);
else if ($('[data-forget]')) forget(null);

if (place) {
  const outbox = new Outbox(place.dataset.box), offline = $('#offline'), waiting = $('#waiting');
  const later = [...document.querySelectorAll('template[data-later]')];
  let away = false, busy = false;

  const rest = (form, is) => form?.querySelectorAll('button').forEach((button) => { button.disabled = is; });
  const go = () => location.replace('/p/intake');

  /** Shows the next question that is known to come; none is left: waits. */
  const next = () => {
    const template = later.shift();
    $('.ph-back')?.remove();
    $('.ph-progress')?.setAttribute('hidden', '');
    place.replaceChildren(...(template ? [template.content] : []));
    waiting.hidden = Boolean(template);
    $('h1', template ? place : waiting)?.focus();
    scrollTo(0, 0);
  };

  /** The plain way: the page that comes says what is wrong. */
  const submit = (form, { name = '', value = '' } = {}) => {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    form.submit();
  };

  /** Sends what waited; then the page as the server knows it, unless somebody is typing. */
  const send = async () => {
    const came = await outbox.flush();
    if (came === 'waiting') return came;
    const typing = came === 'sent' && [...place.querySelectorAll('input')].some((field) => field.type === 'text' && field.value);
    away = false;
    offline.hidden = true;
    if (!typing) go();
    return came;
  };

  const lost = () => {
    away = true;
    offline.hidden = false;
    $('#live').textContent = offline.innerText;
  };

  addEventListener('submit', async (event) => {
    const form = event.target.closest('form[data-ask]');
    if (!form) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    rest(form, true);
    const { submitter } = event;
    if (!outbox.add(fields)) { submit(form, submitter ?? undefined); return; }   // nothing can be kept here
    const came = away ? 'waiting' : await outbox.flush();
    if (came === 'refused') submit(form, submitter ?? undefined);
    else if (came !== 'waiting') go();
    else { lost(); next(); outbox.later(send); }
    busy = false;
  });

  addEventListener('online', () => outbox.length && send());
  addEventListener('pageshow', (event) => { if (event.persisted) go(); });
  // What an earlier visit of this page left unsent.
  if (outbox.length) send().then((came) => { if (came === 'waiting') { lost(); outbox.later(send); } });
}
