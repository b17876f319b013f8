import { Button, Card, Flex, Steps } from 'antd'
import { useEffect, useReducer } from 'react'
import type { ResidentSummary } from '../../../shared/contract/residents.ts'
import { SlipDone } from '../scheduling/slip-done.tsx'
import { Page } from '../ui/page.tsx'
import { useAct } from '../ui/use-act.ts'
import { nextVisit, NOBODY, type Outcome } from './walk-in-state.ts'
import { WhatStep } from './what-step.tsx'
import { WhoStep } from './who-step.tsx'
import '../ui/keys.css'
import './walk-in.css'

const STEPS = ['who', 'what', 'done'] as const

/** A visit at the desk: who, what, done, on one page and without a mouse. */
export function WalkInPage() {
  const [visit, tell] = useReducer(nextVisit, NOBODY)
  const { step } = visit
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'F2') tell({ kind: 'next' })
      else if (event.key === 'Escape' && step === 'what') tell({ kind: 'back' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [step])

  return (
    <Page title="来访接待">
      <div className="walk-in" style={{ maxWidth: 1280 }}>
        <Steps current={STEPS.indexOf(step)} items={[{ title: '谁' }, { title: '做什么' }, { title: '完成' }]} style={{ maxWidth: 640, margin: '4px 0 20px' }} />
        {visit.step !== 'who' && <Visitor person={visit.person} onChange={visit.step === 'what' ? () => tell({ kind: 'back' }) : undefined} />}
        {visit.step === 'who' && (
          <WhoStep draft={visit.draft} onKnown={(person) => tell({ kind: 'known', person })} onUnknown={(typed) => tell({ kind: 'unknown', typed })} onBack={() => tell({ kind: 'back' })} />
        )}
        {visit.step === 'what' && <WhatStep person={visit.person} errand={visit.errand} onErrand={(errand) => tell({ kind: 'errand', errand })} onDone={(outcome) => tell({ kind: 'done', outcome })} />}
        {visit.step === 'done' && <Done outcome={visit.outcome} onMore={() => tell({ kind: 'back' })} onNext={() => tell({ kind: 'next' })} />}
      </div>
    </Page>
  )
}

function Visitor({ person, onChange }: { readonly person: ResidentSummary; readonly onChange: (() => void) | undefined }) {
  return (
    <div className="visitor">
      <strong>{person.name}</strong>
      <span>{[person.age === null ? '' : `${person.age} 岁`, person.maskedPhone, person.address].filter(Boolean).join(' · ')}</span>
      {onChange && <Button style={{ marginInlineStart: 'auto' }} onClick={onChange}>换一位居民 <kbd>Esc</kbd></Button>}
    </div>
  )
}

function Done({ outcome, onMore, onNext }: { readonly outcome: Outcome; readonly onMore: () => void; readonly onNext: () => void }) {
  const { busy, act } = useAct()
  const { undo } = outcome
  return (
    <Card>
      <h2 role="status" style={{ margin: '0 0 20px', fontSize: 22 }}>✓ {outcome.said}</h2>
      {outcome.slip
        ? <SlipDone slip={outcome.slip} next="下一位" onNext={onNext} />
        : <Button autoFocus type="primary" size="large" onClick={onNext}>下一位 <kbd>Enter</kbd></Button>}
      <Flex gap={8} style={{ marginTop: 20 }}>
        <Button onClick={onMore}>这位居民还要办别的</Button>
        {undo && <Button loading={busy} onClick={() => void act(undo, { done: '已撤销' }).then((done) => done !== undefined && onMore())}>点错了，撤销</Button>}
      </Flex>
    </Card>
  )
}
