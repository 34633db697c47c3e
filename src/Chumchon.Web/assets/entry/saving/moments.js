const zone = 'Asia/Bangkok';

/** A moment as the pages write it: Buddhist years in Thai, those of the common era in English. */
export function momentWords(moment, language = document.documentElement.lang) {
  const locale = language === 'en' ? 'en-GB' : 'th-TH-u-ca-buddhist-nu-latn';
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).formatToParts(moment);
  const part = type => date.find(each => each.type === type)?.value ?? '';
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(moment);
  return { date: `${part('day')} ${part('month')} ${part('year')}`, time };
}

/** 2025-01 as มกราคม 2568 or January 2025. */
export function monthWords(month, language) {
  const { date } = momentWords(new Date(`${month}-15T12:00:00+07:00`), language);
  return date.slice(date.indexOf(' ') + 1);
}
