import type { ActivityKind } from '../../../../shared/contract/activities.ts'
import type { ExpertCategory } from '../../../../shared/contract/experts.ts'
import type { Role } from '../../../../shared/contract/staff.ts'

/** The demonstration station: a real community, invented people. */
export const DEMO_STATION = { code: '350302001005', name: '龙桥社区党群服务中心', level: 'community', streetName: '龙桥街道' } as const

export const DEMO_STAFF: readonly { readonly name: string; readonly role: Role; readonly pin: string }[] = [
  { name: '林站长', role: 'lead', pin: '2580' }, { name: '陈前台', role: 'desk', pin: '1379' }, { name: '郑审计', role: 'auditor', pin: '4826' },
]

export const DEMO_EXPERTS: readonly { readonly name: string; readonly category: ExpertCategory; readonly speciality: string; readonly unit: string; readonly phone: string }[] = [
  { name: '黄仁心', category: 'medical', speciality: '高血压、慢病管理', unit: '龙桥街道社区卫生服务中心', phone: '15900000001' },
  { name: '方明法', category: 'legal', speciality: '婚姻家庭、邻里纠纷', unit: '城厢区法律援助中心', phone: '15900000002' },
  { name: '吴解忧', category: 'psychology', speciality: '心理咨询', unit: '莆田学院', phone: '15900000003' },
]

/** What else happens on a demonstration day, beside the plan. */
export const DEMO_ACTIVITIES: readonly { readonly title: string; readonly kind: ActivityKind; readonly place: string; readonly opens: string; readonly closes: string; readonly capacity: number | null }[] = [
  { title: '邻里节·千家宴', kind: 'culture', place: '小区广场', opens: '09:00', closes: '11:30', capacity: null },
  { title: '健康义诊进小区', kind: 'clinic', place: '小区广场北侧', opens: '14:30', closes: '17:00', capacity: 200 },
]

/** Teams and units that use the rooms week after week. */
export const DEMO_TEAMS: readonly string[] = ['合唱队', '舞蹈队', '太极队', '书法班', '腰鼓队', '读书会', '业委会', '志愿者队', '棋牌协会', '莆仙戏社', '四点半学堂']

export const PURPOSES: readonly string[] = ['合唱排练', '棋牌活动', '业主座谈', '读书会', '健身操', '议事']
