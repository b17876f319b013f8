import type { ComponentType, LazyExoticComponent } from 'react'
import type { Role } from '../../../shared/contract/staff.ts'
import type { Client } from '../../client.ts'
import { lazyPage } from './lazy-page.ts'
import type { PageProps } from './page-props.ts'

interface PageEntry {
  /** The name in the address and, as the screen, in the journal. */
  readonly name: string
  readonly title: string
  readonly key?: string
  readonly roles: readonly Role[]
  /** How much waits on the page, shown beside its title. */
  readonly count?: { readonly ask: (client: Client) => Promise<number>; readonly topics: readonly string[]; readonly unit: string }
  readonly Component: LazyExoticComponent<ComponentType<PageProps>>
}

const everyone: readonly Role[] = ['desk', 'lead', 'auditor']
const workers: readonly Role[] = ['desk', 'lead']

/** The pages of the desk in the order of the menu; each is loaded when first opened. */
export const pages: readonly PageEntry[] = [
  { name: 'board', title: '今日', key: 'F4', roles: everyone, Component: lazyPage(() => import('../scheduling/board-page.tsx').then((page) => page.BoardPage)) },
  { name: 'walk-in', title: '来访接待', key: 'F2', roles: workers, Component: lazyPage(() => import('../walk-in/walk-in-page.tsx').then((page) => page.WalkInPage)) },
  { name: 'arrange', title: '场地安排', roles: everyone, Component: lazyPage(() => import('../scheduling/arrange-page.tsx').then((page) => page.ArrangePage)) },
  { name: 'calls', title: '待打电话', key: 'F9', roles: everyone, count: { ask: async (client) => (await client.scheduling.callCount()).count, topics: ['call'], unit: '个电话要打' }, Component: lazyPage(() => import('../scheduling/calls-page.tsx').then((page) => page.CallsPage)) },
  { name: 'residents', title: '居民', key: 'F6', roles: everyone, Component: lazyPage(() => import('../residents/residents-page.tsx').then((page) => page.ResidentsPage)) },
  { name: 'activities', title: '活动', key: 'F7', roles: everyone, Component: lazyPage(() => import('../activities/activities-page.tsx').then((page) => page.ActivitiesPage)) },
  { name: 'after-school', title: '四点半学堂', roles: everyone, Component: lazyPage(() => import('../after-school/after-school-page.tsx').then((page) => page.AfterSchoolPage)) },
  { name: 'consultations', title: '咨询坐诊', key: 'F8', roles: everyone, Component: lazyPage(() => import('../consultations/consultations-page.tsx').then((page) => page.ConsultationsPage)) },
  { name: 'duty-plan', title: '坐诊排班', roles: everyone, Component: lazyPage(() => import('../consultations/plan-page.tsx').then((page) => page.PlanPage)) },
  { name: 'experts', title: '能人库', roles: everyone, Component: lazyPage(() => import('../consultations/experts-page.tsx').then((page) => page.ExpertsPage)) },
  { name: 'visits', title: '到访登记', roles: everyone, Component: lazyPage(() => import('../visits/visits-page.tsx').then((page) => page.VisitsPage)) },
  { name: 'rest-stop', title: '暖新驿站', roles: everyone, Component: lazyPage(() => import('../rest-stop/rest-stop-page.tsx').then((page) => page.RestStopPage)) },
  { name: 'ratings', title: '满意度评价', roles: everyone, Component: lazyPage(() => import('../ratings/ratings-page.tsx').then((page) => page.RatingsPage)) },
  { name: 'notices', title: '公告', roles: everyone, Component: lazyPage(() => import('../notices/notices-page.tsx').then((page) => page.NoticesPage)) },
  { name: 'exchange', title: '数据上报', roles: everyone, Component: lazyPage(() => import('../exchange/exchange-page.tsx').then((page) => page.ExchangePage)) },
  { name: 'settings', title: '设置', roles: ['lead'], Component: lazyPage(() => import('../setup/settings-page.tsx').then((page) => page.SettingsPage)) },
  { name: 'journal', title: '操作记录', roles: ['lead', 'auditor'], Component: lazyPage(() => import('../setup/journal-page.tsx').then((page) => page.JournalPage)) },
]
