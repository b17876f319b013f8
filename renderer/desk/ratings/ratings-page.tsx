import { Alert, Flex, Statistic, Table } from 'antd'
import { useState } from 'react'
import type { RatingLine } from '../../../shared/contract/ratings.ts'
import { RATING_LEVELS } from '../../../shared/domain/ratings/level.ts'
import type { Month } from '../../../shared/domain/values/calendar-date.ts'
import { ratingLevelLabels, ratingSubjectLabels } from '../../../shared/text/doors.ts'
import { dateOfMoment } from '../../../shared/text/time.ts'
import { useAnswer } from '../../ui/station.tsx'
import { MonthSwitch } from '../activities/month-switch.tsx'
import type { PageProps } from '../app/page-props.ts'
import { Answered } from '../ui/answered.tsx'
import { ExportButton } from '../ui/export-button.tsx'
import { Page } from '../ui/page.tsx'
import { useNow } from '../ui/use-now.ts'
import { rateText } from './rate-text.ts'

const TOPICS = ['rating', 'appointment', 'booking', 'attendance', 'activitySession'] as const
type Row = RatingLine & { readonly label: string }

/** How content residents are, in counts: nobody here sees, gives or changes a single rating. */
export function RatingsPage(_: PageProps) {
  const thisMonth = dateOfMoment(useNow()).slice(0, 7)
  const [chosen, setMonth] = useState<string | null>(null)
  const month = (chosen ?? thisMonth) as Month
  const answer = useAnswer(`ratings ${month}`, (client) => client.ratings.month({ month }), TOPICS)
  return (
    <Page title="满意度评价" extra={<><MonthSwitch month={month} thisMonth={thisMonth} onChange={setMonth} /><ExportButton label="导出满意度评价" make={(client) => client.ratings.monthXlsx({ month })} /></>}>
      <Answered answer={answer}>
        {({ total, bySubject, fairCounts }) => (
          <Flex vertical gap={16}>
            <Flex gap={48}>
              <Statistic title={`满意率（${total.content}/${total.rated}）`} value={rateText(total.content, total.rated)} />
              <Statistic title={`参评率（${total.answered}/${total.rateable}）`} value={rateText(total.answered, total.rateable)} />
            </Flex>
            <RatingTable rows={[{ ...bySubject.activity, label: ratingSubjectLabels.activity }, { ...bySubject.appointment, label: ratingSubjectLabels.appointment }, { ...bySubject.booking, label: ratingSubjectLabels.booking }, { ...total, label: '合计' }]} />
            <Alert type="info" title={`满意率＝（非常满意＋满意${fairCounts ? '＋基本满意' : ''}）÷实际参评，没有评价的人不算在内，所以要和参评率一起看。评价只能由居民在签到屏上点，工作人员不能填、不能改，也看不到是谁评的。`} />
          </Flex>
        )}
      </Answered>
    </Page>
  )
}

function RatingTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Table<Row> aria-label="评价统计" rowKey="label" size="small" pagination={false} dataSource={rows} columns={[
      { title: '类别', dataIndex: 'label', width: 90 },
      ...RATING_LEVELS.map((level) => ({ title: ratingLevelLabels[level], key: level, align: 'right' as const, render: (_: unknown, { counts }: Row) => counts[level] })),
      { title: '满意率', align: 'right', render: (_, { content, rated }) => `${rateText(content, rated)}（${content}/${rated}）` },
      { title: '参评率', align: 'right', render: (_, { answered, rateable }) => `${rateText(answered, rateable)}（${answered}/${rateable}）` },
    ]} />
  )
}
