import { Table, Typography } from 'antd'
import type { IndicatorRow } from '../../../shared/contract/indicators.ts'
import { indicatorLines, type IndicatorLine } from './indicator-view.ts'

/** Every indicator with its 口径, numerator and denominator; rooms unfold beneath the station's line. */
export function IndicatorTable({ rows }: { readonly rows: readonly IndicatorRow[] }) {
  return (
    <Table<IndicatorLine> size="small" pagination={false} dataSource={[...indicatorLines(rows)]} columns={[
      { title: '指标', dataIndex: 'name', width: 180 },
      { title: '数值', dataIndex: 'value', width: 96, align: 'right', render: (value: string) => <strong>{value}</strong> },
      { title: '分子', dataIndex: 'numerator', width: 64, align: 'right' },
      { title: '分母', dataIndex: 'denominator', width: 64, align: 'right' },
      { title: '口径', dataIndex: 'definition', render: (text: string) => <Typography.Text type="secondary" style={{ fontSize: 13 }}>{text}</Typography.Text> },
    ]} />
  )
}
