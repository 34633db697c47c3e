// The twin of NameDraws in the domain's tests: equal seeds write equal texts in both.
const signs = ' ,\u00a0,\u2009,\u202f,\u3000,\u200b,\u200c,\u200d,\u2060,\ufeff,\u00ad,\u200e,\u200f,\u202a,\u202c,\u202d,\u2066,\u2069,\ufe0f'.split(',');
const consonants = 'กขคงจชซดตถทนบปผพฟมยรลวสหอ';
const tones = '่้๊๋';
const vowels = 'ิีึืุูั็';
const cluster = /.[ัิ-ฺ็-๎]*ำ?/gsu;
const solid = text => text.replaceAll(' ', '');
const amongMarks = /[ัิ-ฺ็-๎]/;

export class NameDraws {
  constructor({ seed, titles, names }) {
    Object.assign(this, { state: seed, titles, names });
  }

  below(most) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return (this.state >>> 8) % most;
  }

  of = list => list[this.below(list.length)];

  /** One name: which title it has, and its own letters. */
  name = () => ({ title: this.below(this.titles.length), own: this.of(this.names) });

  /** Another name, one sign or its title away. */
  other({ title, own }) {
    for (;;) {
      const other = this.below(4) === 0
        ? { title: this.below(this.titles.length), own }
        : { title, own: this.changed(own.match(cluster)).join('') };
      if (other.title !== title || solid(other.own) !== solid(own)) return other;
    }
  }

  changed(clusters) {
    const at = this.below(clusters.length);
    const here = clusters[at];
    switch (this.below(5)) {
      case 0: return clusters.with(at, consonants.includes(here[0]) ? this.of(consonants) + here.slice(1) : here);
      case 1: return clusters.with(at, this.among(tones, here));
      case 2: return clusters.with(at, this.among(vowels, here));
      case 3: return consonants.includes(here[0]) ? clusters.toSpliced(at, 1) : [...clusters, String(this.below(10))];
      default: return at === 0 ? clusters : clusters.with(at, clusters[at - 1]).with(at - 1, here);
    }
  }

  among(marks, text) {
    const at = [...text].findIndex(sign => marks.includes(sign));
    return at < 0 ? text : text.slice(0, at) + this.of(marks) + text.slice(at + 1);
  }

  /** The name as somebody might write it. */
  spelled({ title, own }) {
    const written = this.of(this.titles[title]).replace('{}', own).match(cluster);
    return written.map(signsOf => this.padding(5) + this.respelled(signsOf)).join('') + this.padding(5);
  }

  padding = rarely => this.below(rarely) === 0 ? this.of(signs) : '';

  respelled(signsOf) {
    let base = signsOf[0];
    const written = [...signsOf.slice(1)].filter(sign => amongMarks.test(sign));
    let end = '';
    if (signsOf.endsWith('ำ')) {
      switch (this.below(3)) {
        case 0: end = 'ำ'; break;
        case 1: end = 'า'; written.push('ํ'); break;
        default: base += 'ำ';
      }
    }
    if (written.length > 0 && this.below(8) === 0) written.push(this.of(written));
    for (let at = written.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      [written[at], written[other]] = [written[other], written[at]];
    }
    return this.letter(base) + written.map(mark => this.padding(20) + mark).join('') + end;
  }

  letter(base) {
    if (base === 'แ') return this.below(3) === 0 ? 'เเ' : base;
    if (base === 'า') return this.below(12) === 0 ? 'ๅ' : base;
    if (/[0-9]/.test(base)) return String.fromCharCode(base.charCodeAt(0) + this.of([0, 0x0e50 - 0x30, 0xff10 - 0x30]));
    if (!/[A-Za-z]/.test(base)) return base;
    const cased = this.below(2) === 0 ? base.toLowerCase() : base.toUpperCase();
    return this.below(3) === 0 ? String.fromCharCode(cased.charCodeAt(0) + 0xff21 - 0x41) : cased;
  }
}
