/** Why people come, before anybody has set it up; the first nine are the keys 1 to 9. */
export const DEFAULT_PURPOSES = [
  { id: 'errand', name: '办事', active: true }, { id: 'advice', name: '咨询', active: true }, { id: 'activity', name: '活动', active: true },
  { id: 'room', name: '借用场地', active: true }, { id: 'tour', name: '参观', active: true }, { id: 'other', name: '其他', active: true },
] as const
