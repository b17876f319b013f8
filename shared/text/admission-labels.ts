import type { AnnulReason, SignInVia } from '../contract/attendance.ts'
import type { AdmissionCode } from '../domain/activities/admission-codes.ts'

/** What came of a wish at the door, in a word: for lists and the journal. */
export const admissionLabels: Readonly<Record<AdmissionCode, string>> = {
  signedIn: '签到', signedInWalkIn: '现场签到', signedInFromLine: '候补签到', signedInStaff: '工作人员签到', cameBack: '返回', enteredAgain: '再次进场', left: '签退', counted: '计数',
  alreadyIn: '已签到', alreadyLeft: '已离开', leftBefore: '已签退', notInside: '没有签到', exitsNotKept: '不记签退', tooEarly: '没到时间', notOpened: '没有开放', ended: '已结束', cancelled: '已取消', postponed: '已延期',
  full: '名额已满', onLine: '候补中', notRegistered: '没有报名', registrationCancelled: '报名已取消', elsewhere: '报了另一场', childAlone: '没有大人陪', namesOnly: '要记名', headsOnly: '不记名', unknownPerson: '没有登记', alike: '重名',
}

export const viaLabels: Readonly<Record<SignInVia, string>> = { phoneTail: '手机号后四位', initials: '拼音首字母', slip: '小票', card: '刷卡', list: '名单', desk: '前台', paper: '纸质补录' }

export const annulReasonLabels: Readonly<Record<AnnulReason, string>> = { wrongPerson: '签错了人', duplicate: '重复', notThere: '没有到场', other: '其他' }
