/** The causes in the words of the desk: what must be mended first, then what was mended. */
const CAUSES: Readonly<Record<string, string>> = {
  'no-name': '没有姓名', 'no-id': '没有身份证号', 'bad-checksum': '校验不对', 'lost-digits': '尾数丢失', 'fifteen-digit': '15 位已升位',
  'full-width': '全角已改', spaces: '空格已去', duplicate: '重复', 'birth-differs': '出生日期不一致', 'birth-unreadable': '出生日期看不懂', 'sex-differs': '性别不一致', 'phone-unreadable': '电话看不懂',
}

/** A remark's cause in a few words. */
export const causeText = (cause: string): string => CAUSES[cause] ?? cause

const ADVICE: Readonly<Record<string, string>> = {
  'no-name': '这一行不导入。', 'no-id': '照样登记，以后可补。', 'bad-checksum': '照样登记，号码没有保存，请核对。', 'lost-digits': 'Excel 把长数字存坏了；照样登记，号码没有保存。请把该列设为“文本”重新录入。',
  'fifteen-digit': '旧号已换成 18 位。', duplicate: '和前面的行是同一个人，已合在一起。', 'birth-differs': '与身份证号里的不同，请核对。', 'birth-unreadable': '原文写进了备注。', 'sex-differs': '与身份证号里的不同，请核对。', 'phone-unreadable': '看不懂的号码没有保存。',
}

/** What was done about it, or is to be done. */
export const adviceText = (cause: string): string => ADVICE[cause] ?? '已自动改好。'
