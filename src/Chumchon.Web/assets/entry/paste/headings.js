import { plain } from '../plain.js';

/** What the words of a heading stand for. A heading is understood where nothing is left of it. */
const vocabulary = {
  domestic: 'ในประเทศ ภายในประเทศ ในปท ใน domestic local',
  overseas: 'ต่างประเทศ นอกประเทศ ตปท ต่างปท ต่าง ส่งออก overseas oversea foreign abroad international export',
  offline: 'ออฟไลน์ ออฟไลน อ๊อฟไลน์ ออฟ offline off',
  online: 'ออนไลน์ ออนไลน ออน online on',
  money: 'บาท ยอดจำหน่าย ยอดขาย ยอดรายได้ รายได้ มูลค่า จำนวนเงิน เงิน การจำหน่าย จำหน่าย การขาย ขาย ยอด ช่องทาง ตลาด หน่วย หน่วยบาท จำหน่ายสินค้า ขายสินค้า ผ่าน ทาง แบบ otop baht thb เดือนนี้ sales sale amount value revenue income channel market in',
  scaled: 'พันบาท หมื่นบาท แสนบาท ล้านบาท พันล้าน ล้าน thousandbaht millionbaht thousands thousand millions million 000บาท 000baht บาท000 หน่วย1000',
  total: 'รวม รวมทั้งสิ้น รวมทั้งหมด รวมเงิน ยอดรวม ผลรวม total totals grandtotal subtotal sum',
  quantity: 'จำนวน ชิ้น ปริมาณ หน่วยนับ quantity qty pieces piece pcs units unit',
  other: 'ราคา ราคาต่อหน่วย ต้นทุน กำไร ภาษี ร้อยละ เปอร์เซ็นต์ percent เหรียญ ดอลลาร์ ดอลล่าร์ usd dollars dollar price cost profit vat เดือนก่อน เดือนที่แล้ว เดือนที่ผ่านมา ปีก่อน ปีที่แล้ว ปีที่ผ่านมา สะสม เป้าหมาย เป้า ประมาณการ ผลต่าง lastmonth lastyear previous cumulative target forecast อำเภอ จังหวัด โทรศัพท์ โทร ที่อยู่ บ้าน หมู่ที่ หมู่บ้าน district province phone address ประธาน ผู้ติดต่อ ผู้กรอก contact',
  remark: 'หมายเหตุ บันทึก ข้อสังเกต remarks remark notes note comments comment',
  none: 'ไม่มียอดขาย ไม่มียอดจำหน่าย ไม่มียอดขายเดือนนี้ nosales',
  number: 'ลำดับ ลำดับที่ ที่ เลขที่ no item',
  name: 'ผู้ผลิต ผู้ประกอบการ ผู้ประกอบการotop ชื่อ รายชื่อ ชื่อกลุ่ม กลุ่ม นามสกุล สกุล producer producers otopproducer producername entrepreneur entrepreneurs name names group',
  product: 'ผลิตภัณฑ์ สินค้า ชื่อผลิตภัณฑ์ ชื่อสินค้า products product goods',
  type: 'ประเภท ประเภทผลิตภัณฑ์ ประเภทสินค้า หมวด type producttype category',
  subdistrict: 'ตำบล ต subdistrict tambon',
  date: 'เดือน ประจำเดือน ปี วันที่ month year date',
  code: 'รหัส รหัสแถว รหัสรายการ code key id',
};

const kindOf = new Map(Object.entries(vocabulary).flatMap(([kind, list]) => list.split(' ').map(word => [plain(word), kind])));
const word = new RegExp([...kindOf.keys()].sort((a, b) => b.length - a.length).join('|'), 'gy');
const mostCharacters = 200;

/** @returns {{kinds: Set<string>, whole: boolean}} whole where every word is known. */
export function understand(text) {
  const kinds = new Set();
  const bare = plain(text.slice(0, mostCharacters).replaceAll('%', ' percent ').replaceAll('$', ' usd '))
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  let whole = bare !== '' || text.trim() === '#';
  if (bare === '' && whole) kinds.add('number');
  for (let at = 0; at < bare.length;) {
    word.lastIndex = at;
    const [found] = word.exec(bare) ?? [];
    if (found) kinds.add(kindOf.get(found));
    else whole = false;
    at += found?.length ?? 1;
  }
  return { kinds, whole };
}

/** Reasons to take nothing from a column, in the order in which they are told; one word of them is enough. */
const refused = ['scaled', 'total', 'quantity', 'other', 'remark', 'none'];
/** What a column is where its heading says just that. */
const labels = ['product', 'date', 'name', 'type', 'subdistrict', 'code', 'number'];

/** @returns {string | number | null} a role, a channel from 0 to 3, or null where the heading leaves it open. */
export function roleOf({ kinds, whole }) {
  const reason = refused.find(kind => kinds.has(kind));
  if (reason && !(reason === 'total' && channelOf(kinds) !== null)) return reason;
  const isAmount = isPartOfChannel({ kinds }) || kinds.has('money');
  if (whole && !isAmount) return labels.find(kind => kinds.has(kind)) ?? null;
  return whole && !reason && !labels.some(kind => kinds.has(kind)) ? channelOf(kinds) : null;
}

export const isPartOfChannel = ({ kinds }) => ['domestic', 'overseas', 'offline', 'online'].some(kind => kinds.has(kind));

/** Domestic offline 0, domestic online 1, overseas offline 2, overseas online 3; null where not both are said, each once. */
function channelOf(kinds) {
  if (kinds.has('domestic') === kinds.has('overseas') || kinds.has('offline') === kinds.has('online')) return null;
  return (kinds.has('overseas') ? 2 : 0) + (kinds.has('online') ? 1 : 0);
}

/** A row of totals, of the whole or of a part. */
export function isTotal(text) {
  if (!/รวม|total|sum/i.test(text)) return false;
  const { kinds, whole } = understand(text);
  return kinds.has('total') && (whole || /^(รวม|ยอดรวม|ผลรวม|(grand|sub)?total)/.test(plain(text)) || /(รวม|total)$/.test(plain(text)));
}

const noValue = new Set(['ไม่มี', 'ไม่มียอด', 'ไม่มียอดขาย', 'ไม่มียอดจำหน่าย', 'ไม่ได้ขาย', 'ไม่ได้จำหน่าย', 'ยังไม่มี', 'ยังไม่ส่ง', 'none', 'nil', 'na', 'null', 'nosales'].map(plain));

/** A text that stands where an amount would, whether or not it can be read: it is no name. */
export function isLikeAmount(text) {
  if (/^[^\p{L}]*($|\n)/u.test(text.trim())) return true;
  const letters = plain(text).replace(/[^\p{L}\p{M}]/gu, '');
  return noValue.has(letters) || letters.replace(/บาท|baht|thb|ล้าน|พัน|ประมาณ|ราว|เกือบ|กว่า|about|approx/g, '') === '';
}
