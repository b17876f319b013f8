const actors: Readonly<Record<string, string>> = { kiosk: '签到屏', cli: '命令行', station: '定时任务', setup: '首次设置', shell: '桌面程序', desk: '前台（未登录）' }

const subjects: Readonly<Record<string, string>> = {
  station: '站点', staff: '工作人员', room: '场地', calendar: '开放时间', resident: '居民', import: '导入', booking: '场地预约', session: '坐诊场次', expert: '能人', appointment: '咨询预约',
  restStop: '暖新驿站', restTap: '驿站服务', restLoan: '借物', restSuggestion: '驿站意见', visit: '到访', visitPurposes: '来访事由', doorTotal: '门口计数器', rating: '评价', notice: '公告',
  activity: '活动', activitySession: '活动场次', registration: '报名', attendance: '签到', headCount: '人头计数', exchange: '数据上报', help: '求助', kiosk: '签到屏', houseRules: '预约规定', closure: '停用', call: '电话通知', taking: '站方征用', series: '周期预约', waiting: '候补', child: '四点半学堂', childTerm: '学堂学期', childDay: '学堂开班', childStay: '学堂到离',
}

const actions: Readonly<Record<string, string>> = {
  setUp: '首次设置', added: '新增', updated: '修改', replaced: '更换', signedIn: '登录', signedOut: '离开', pinRefused: 'PIN 输错', pinChanged: '换了 PIN', shown: '查看', backedUp: '备份', made: '生成', set: '设置',
  registered: '登记', edited: '修改', revealed: '查看完整信息', merged: '合并', unmerged: '撤销合并', removed: '删除', imported: '导入', importUndone: '撤销导入', booked: '预约', moved: '改期', cancelled: '取消', restored: '恢复',
  started: '开始使用', arrived: '到了', begun: '开始服务', served: '服务完成', referred: '转介', undone: '撤销上一步', closed: '结束', missed: '未到', planned: '安排', created: '新建', opened: '开放签到', ended: '结束', reopened: '重新开放', unregistered: '取消报名', annulled: '作废', counted: '计数', left: '签退', cameBack: '返回', enteredAgain: '再次进场', refused: '没有签到', uncrossed: '撤销进出', helperAdded: '加工作人员', helperRemoved: '去掉工作人员', exported: '生成数据包', delivered: '交出数据包', scheduled: '修改上报计划', rang: '呼叫', answered: '应答', receiptNoted: '登记回执',
  approved: '同意', rejected: '不予安排', released: '没有人来，自动释放', unattended: '电脑没开，自动释放', renewed: '延长保留', prolonged: '延长保留', kept: '保留到场', confirmed: '电话确认', lent: '领取', returned: '归还', handOverUndone: '撤销交接', inspected: '检查场地', listed: '列入待打电话', joined: '登记', offered: '轮到', accepted: '接受', declined: '不要了', ranOut: '没接上', withdrawn: '退出', lapsed: '过时', takenBack: '退回队中', settled: '办结',
}

/** Where one action has another word for one subject. */
const actionsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  child: { applied: '申请', consentSigned: '签同意书', enrolled: '入班', paused: '暂停', resumed: '恢复', withdrawn: '退出', ended: '站方结束', revealed: '查看电话', slipIssued: '打到班码', forgotten: '删去家庭信息' }, childDay: { opened: '开班', closed: '当天结束', reopened: '重新打开' },
  childStay: { arrived: '到了', handedOver: '接走', leftAlone: '自行离开', excused: '请假', unexplained: '未到未请假', parentCalled: '联系上家长', notReached: '没联系上家长', noted: '备注', undone: '撤销上一步' },
  restLoan: { lent: '借出', lost: '丢失', takenBack: '撤销' }, rating: { asked: '请居民评价', rated: '居民评价', skipped: '没有评价' }, notice: { moved: '调整顺序', withdrawn: '撤下', restored: '重新显示' },
  booking: { lapsed: '到点没有审批，自动取消', takenBack: '点错了，撤销' }, attendance: { signedIn: '签到' }, registration: { accepted: '候补到场', registered: '报名', waitlisted: '排候补', promoted: '候补转正', givenBack: '收回名额', takenBack: '撤销答复', cancelled: '取消报名', restored: '恢复报名', slipPrinted: '补打小票' }, activity: { summarised: '写小结' }, activitySession: { updated: '修改', postponed: '延期' }, expert: { retired: '退出', restored: '重新启用', extended: '准许延用', revealed: '查看号码', leaveUndone: '撤销请假', leaveChanged: '改请假时间' }, session: { closed: '结束', published: '公示', opened: '开放预约', rescheduled: '改期', movedBack: '撤销改期', noticePhoneSet: '设置公示电话', absent: '能人请假', stoodIn: '替换能人', returned: '换回能人', standInUndone: '撤销换人', leaveUndone: '撤销请假', expertArrived: '能人到岗', expertLeft: '能人离岗', expertSignUndone: '撤销能人签到' }, calendar: { imported: '导入放假安排' }, closure: { added: '登记', lifted: '解除', restored: '恢复停用' }, taking: { undone: '撤销' }, call: { rang: '打了电话', reopened: '重新打', revealed: '查看号码' },
}

const screens: Readonly<Record<string, string>> = {
  calls: '待打电话', arrange: '场地安排', board: '今日', 'walk-in': '来访接待', residents: '居民', activities: '活动', 'after-school': '四点半学堂', consultations: '咨询坐诊', 'duty-plan': '坐诊排班', experts: '能人库', exchange: '数据上报', 'rest-stop': '暖新驿站', visits: '到访登记', ratings: '满意度评价', notices: '公告', settings: '设置', journal: '操作记录',
  kiosk: '签到屏', cli: '命令行', desk: '前台', station: '后台', schedule: '后台', demo: '演示',
}

/** Who, where it is no member of staff. */
export const actorText = (actor: string): string => actors[actor] ?? actor

/** `场地预约 · 取消`; a word without a label stays as it is rather than being lost. */
export const actionText = (subject: string, action: string): string => `${subjects[subject] ?? subject} · ${actionsOf[subject]?.[action] ?? actions[action] ?? action}`

/** The page or the host it was done on. */
export const screenText = (screen: string): string => screens[screen] ?? screen
