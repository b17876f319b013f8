import type { RefusalCode, RefusalData } from '../contract/errors.ts'
import { TAKE_BACK_MINUTES } from '../domain/scheduling/booking-take-back.ts'
import { bookingWindowText } from './booking-window.ts'
import { childrenStillHere, detailsTroubleText, handOverTroubleText } from './after-school.ts'
import { noneLeftText } from './doors.ts'
import { houseRuleText } from './house-rules.ts'
import { dayText, momentText, spanText, timeText } from './time.ts'

type Sentences = { readonly [Code in RefusalCode]: (data: RefusalData<Code>) => string }

const things: Readonly<Record<string, string>> = {
  staff: '工作人员', resident: '居民', room: '场地', booking: '预约', mode: '场地布置', session: '场次', expert: '能人', appointment: '咨询预约', activity: '活动', attendance: '签到', import: '导入', package: '数据包', slip: '小票', closure: '停用', registration: '报名', merge: '合并', call: '电话通知', taking: '站方征用', series: '周期预约', waiting: '候补', child: '四点半学堂', childTerm: '学期', childDay: '当天的学堂', childStay: '孩子当天的', restTap: '驿站服务', restLoan: '借物', restItem: '借物', restService: '驿站服务', restSuggestion: '意见', visit: '到访', purpose: '来访事由', rating: '服务', notice: '公告',
}
const nameOf = (what: string): string => things[what] ?? '记录'

const fileCauses: Readonly<Record<string, string>> = {
  EMPTY_FILE: '文件是空的，请重新选择。', NOT_A_TABLE: '这不是表格文件。请选择 Excel（xlsx）或 CSV 文件。', ENCRYPTED: '文件设了密码。请先在 Excel 或 WPS 里去掉密码再导入。',
  DAMAGED: '文件不完整或已损坏。请重新导出一份再试。', UNKNOWN_ENCODING: '看不懂文件的文字编码。请用 Excel 或 WPS 另存为 xlsx 再导入。', OLD_EXCEL: '这是旧版 xls 文件。请另存为 xlsx 再导入。',
  TOO_LARGE: '文件太大。请分成几个文件导入。', NO_HEADER: '没有找到表头。表里要有“姓名”“活动名称”这样的列名。',
  NO_EXPERTS: '表里没有找到能人。要有“姓名”和“专业特长”这两列。', UNSURE_HEADER: '有的列认不准。请让“姓名”只占一列，名单从上到下排，再导入。', NO_PEOPLE: '表头下面没有找到人。请看看是不是选错了文件。', A_FOLDER: '这是文件夹，请选择文件。', NOT_FOUND: '找不到这个文件。', NO_ACCESS: '这个文件打不开：没有权限，或正被别的程序使用。', WRONG_PASSWORD: '密码不对，文件打不开。',
}

const workdayFaults: Readonly<Record<RefusalData<'BAD_WORKDAYS'>['reason'], (where: string) => string>> = {
  shape: (where) => `这个文件不是放假安排${where === '' ? '' : `（${where}）`}。请用区里发的文件，或者两列的表格：日期、类型。`,
  'no-columns': () => '没有找到“日期”“类型”这两列。', 'no-days': () => '表里没有放假或上班的日期。', date: (where) => `日期看不懂：${where}。请写成 2027-01-01 这样。`,
  type: (where) => `类型看不懂：${where}。请写“放假”或“上班”。`, year: (where) => `${where} 不属于所在的年份。`, both: (where) => `${where} 又放假又上班，请核对。`,
}

/** What a person reads when the station refuses: what stands in the way, and what to do next. */
export const refusalSentences: Sentences = {
  SIGN_IN_REQUIRED: () => '请先输入 PIN 登录。',
  NOT_ALLOWED: () => '您的角色不能做这一步，请找站长。',
  NOT_SET_UP: () => '本站还没有设置，请先完成设置。',
  ALREADY_SET_UP: () => '本站已经设置过了。',
  NOT_FOUND: ({ what }) => `找不到这条${nameOf(what)}记录，可能已被删除。请刷新后再试。`,
  STALE: ({ what }) => `这条${nameOf(what)}记录刚被别人改过，已为您刷新，请再看一眼后重试。`,
  WRONG_STATE: ({ what }) => `这条${nameOf(what)}记录现在的状态不能这样操作。`,
  WRONG_PIN: ({ left }) => `PIN 不对，还可以试 ${left} 次。`,
  LOCKED_OUT: ({ until }) => `错误次数太多，请在 ${timeText(until)} 之后再试。`,
  WEAK_PIN: () => 'PIN 太简单。请用 4 到 12 位数字，不要用 1234、0000 这样的。',
  LAST_LEAD: () => '至少要保留一位在用的站长。',
  NAME_TAKEN: ({ name }) => `“${name}”已经有了，请换一个名字。`,
  BAD_ID_NUMBER: ({ reason }) => (reason === 'other' ? '这不是身份证号。护照、军官证等请填在“其他证件”里。' : '身份证号不对，请核对每一位。没有证件可以不填。'),
  ID_NUMBER_TAKEN: ({ maskedName }) => `这个身份证号已登记在 ${maskedName} 名下。`,
  BAD_NAME: () => '请填写姓名（50 个字以内）。',
  CANNOT_UNDO: ({ reason }) => (reason === 'late' ? `已过 ${TAKE_BACK_MINUTES} 分钟，不能再撤销。请打开这条预约，归还场地或取消。` : reason === 'childIn' ? '孩子到了已超过 10 分钟，不能改回没来。请办交接。' : '之后又有改动，不能撤销了。'),
  BAD_FILE: ({ code }) => fileCauses[code] ?? '文件读不出来。请另存为 xlsx 再试。',
  UNSURE_COLUMNS: () => '有的列认不准，请先指定每一列是什么。',
  ROOM_TAKEN: ({ blocker }) => `这段时间已有“${blocker.title}”（${spanText(blocker.startsAt, blocker.endsAt)}）。`,
  EXPERT_TAKEN: ({ blocker }) => `这位能人这段时间已有“${blocker.title}”（${spanText(blocker.startsAt, blocker.endsAt)}）。`,
  EXPERT_NOT_VALID: ({ name, on, what, until }) => `${name}的${what === 'term' ? '任期' : '资格证'}已于 ${until} 到期，${on} 不能排班。请先更新，或请站长准许延用。`,
  OUTSIDE_HOURS: ({ open }) => (open.length === 0 ? '这一天不开放。' : `不在开放时间内。当天开放：${open.map((part) => spanText(part.startsAt, part.endsAt)).join('、')}。`),
  BAD_TIME: ({ reason, limitMinutes }) => (reason === 'order' ? '结束时间要晚于开始时间。' : reason === 'past' ? '这个时间已经过去了。' : reason === 'early' ? `开始后 ${limitMinutes ?? 0} 分钟没到才能记爽约。` : reason === 'off-day' ? '到场时间要在活动当天，不能晚于现在。活动还没开始的，请直接签到。' : `一次最多用 ${(limitMinutes ?? 240) / 60} 小时。`),
  BAD_PARTS: ({ reason }) => ({ few: '合并场地至少要选两个场地。', joined: '合并场地只能由单个场地组成，不能再包含合并场地。', part: '这个场地已是别的合并场地的一部分，不能再合并。', held: '这个场地已经用过，组成不能再改。请停用它，另建一个合并场地。' })[reason],
  HOUSE_RULE: houseRuleText,
  CLOSURE_TOUCHES: ({ count }) => `这段时间里还有 ${count} 项没有决定去留，可能刚有人预约。请再看一遍。`,
  BAD_WORKDAYS: ({ reason, where }) => workdayFaults[reason](where),
  OVER_CAPACITY: ({ capacity, modeName }) => (modeName === undefined ? `这个场地最多容纳 ${capacity} 人，请换大一点的场地，或减少人数。` : `场地布置成“${modeName}”时最多容纳 ${capacity} 人，请换一种布置或场地，或减少人数。`),
  ALREADY_WAITING: ({ startsAt, endsAt }) => `这位已经在候补（${dayText(startsAt)} ${spanText(startsAt, endsAt)}），不用再排。`,
  SESSION_FULL: ({ places }) => `${places} 个名额已满。`,
  SLOT_TAKEN: ({ blocker }) => `${spanText(blocker.startsAt, blocker.endsAt)} 已有“${blocker.title}”。`,
  BOOKING_WINDOW: bookingWindowText,
  BAD_START: ({ gridMinutes }) => `这个时间不在本场的时段里（每 ${gridMinutes} 分钟一个）。`,
  NOTICE_SHORT: ({ days, missing, announced }) => `${announced ? '' : '这场接访还没有公示。'}接访要提前 ${days} 天公示日期、地点和人员${missing === 0 ? '，请先公示' : `，还差 ${missing} 天。请改期，或请站长破例`}。`,
  ALREADY_BOOKED: ({ number }) => `这位居民已经有了${number ? `（${number}）` : ''}，不用再约。`,
  REGISTRATION_SHUT: ({ reason, at }) => (reason === 'off' ? '这场活动不用报名，直接来就行。' : reason === 'early' ? `还没到报名时间（${momentText(at ?? 0)}开始）。` : `报名已于 ${momentText(at ?? 0)} 截止。`),
  NO_DISTRICT_KEY: () => '还没有区里的公钥文件，不能生成数据包。请在“数据上报”里导入。',
  BAD_DISTRICT_KEY: ({ reason }) => (reason === 'secret' ? '这是私钥文件，不能带到站里！请向区里要公钥文件（以 age1 开头），并告诉区里私钥可能已泄露。' : '这不是区里的公钥文件。文件里应有以 age1 开头的一行。'),
  BAD_FOLDER: ({ reason }) => ({ missing: '找不到这个文件夹。请插好 U 盘或换一个文件夹。', 'read-only': '这个文件夹不能写入。', full: '空间不够，请清理后再试。', taken: '文件夹里已有同名但内容不同的文件，没有覆盖。' })[reason],
  BAD_PERIOD: ({ reason }) => (reason === 'open' ? '这个月还没有结束，不能上报。' : '这个月本站还没有开始使用。'),
  JOURNAL_BROKEN: ({ seq }) => `操作记录从第 ${seq} 条起对不上，不能上报。请站长到“操作记录”里检查，并告诉区里。`,
  CHILD_STILL_HERE: childrenStillHere,
  HAND_OVER_REFUSED: ({ trouble }) => handOverTroubleText[trouble],
  CHILD_DETAILS: ({ trouble, most }) => detailsTroubleText(trouble, most),
  NO_CONSENT: ({ until }) => (until === null ? '家长还没有签知情同意书，请先签。' : `家长的同意书有效期到 ${until}，请重新签。`),
  OUT_OF_ORDER: ({ ahead }) => `前面还有 ${ahead} 位在等名额。要先给这位，请站长说明原因。`,
  NONE_LEFT: noneLeftText,
  ALREADY_RATED: () => '这项服务居民已经评价过了。每项服务只评一次，评价不能修改。',
  FUTURE_DAY: () => '这一天还没到，不能填人数。',
  TERM_OVERLAPS: ({ name }) => `日期和“${name}”重叠，请改日期，或先结束那个学期。`,
  NO_PRINTER: () => '这台电脑没有可用的打印组件，可在页面上直接打印。',
}

/** The sentence for whatever a call threw; an unknown fault says so plainly. */
export function sentenceFor(error: unknown): string {
  const code = codeOf(error)
  if (code === null) return '出了点问题，没有保存。请再试一次；还不行请重开程序。'
  const sentence = refusalSentences[code] as (data: unknown) => string
  return sentence((error as { data: unknown }).data)
}

/** The refusal's code, or null when the error is no refusal. */
export function codeOf(error: unknown): RefusalCode | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' && code in refusalSentences ? (code as RefusalCode) : null
}

/** The data of a refusal with this code, or null. */
export function refusalOf<Code extends RefusalCode>(error: unknown, code: Code): RefusalData<Code> | null {
  return codeOf(error) === code ? (error as { data: RefusalData<Code> }).data : null
}
