/** What a consultation came to; category and disposition only, no diagnosis and no case facts (domain reference §b4). */
export const DISPOSITIONS = ['answered', 'advised', 'materials', 'again', 'homeVisit', 'referred'] as const

/** Where somebody is sent on to: 医院, 法援, 司法所, 其他. */
export const REFERRALS = ['hospital', 'legalAid', 'justiceOffice', 'other'] as const

/** Longest remark: enough for a phone number or a form to bring, too short for a case. */
export const LONGEST_REMARK = 60
