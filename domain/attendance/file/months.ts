/** How Spanish, English, Portuguese and French begin the names of the months, without accents. */
const MONTHS = [
  'ene|jan',
  'feb|fev',
  'mar',
  'abr|apr|avr',
  'may|mai',
  'jun|juin',
  'jul|juil',
  'ago|aug|aou',
  'sep|set',
  'oct|out',
  'nov',
  'dic|dec|dez',
].map((names) => new RegExp(`^(${names})`));
const numberOf = (name: string): number => MONTHS.findIndex((month) => month.test(name)) + 1;

const WEEKDAY = /^[a-z]{2,}(?:-feira)?\.?,? (?=[a-z0-9])/;
const DAY_FIRST = /^(?:el )?(\d{1,2})(?:er|o)?(?: de | |-|\/)([a-z]{3,10})\.?(?: del? |, | |-|\/)(\d{4})\b/;
const MONTH_FIRST = /^([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/;

/** «mié, 25 de nov. de 2026, 9:00» → «2026-11-25, 9:00»: a month by its name says itself which number is the day. Any other text comes back as it was. */
export function withMonthAsNumber(text: string): string {
  for (const said of [text, text.replace(WEEKDAY, '')]) {
    const [all, day, month = '', year] = DAY_FIRST.exec(said) ?? [];
    const found = numberOf(month);
    if (all !== undefined && found > 0) return `${year}-${found}-${day}${said.slice(all.length)}`;
    const [whole, name = '', date, of] = MONTH_FIRST.exec(said) ?? [];
    const named = numberOf(name);
    if (whole !== undefined && named > 0) return `${of}-${named}-${date}${said.slice(whole.length)}`;
  }
  return text;
}
