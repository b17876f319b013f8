import { LookScreen } from '../look/look-screen.tsx'
import { ApartScreen } from '../sign-in/apart-screen.tsx'
import { DigitsScreen } from '../sign-in/digits-screen.tsx'
import { HomeScreen } from '../sign-in/home-screen.tsx'
import { LettersScreen } from '../sign-in/letters-screen.tsx'
import { NamesScreen } from '../sign-in/names-screen.tsx'
import { NobodyScreen } from '../sign-in/nobody-screen.tsx'
import { ResultScreen } from '../sign-in/result-screen.tsx'
import { VisitPhoneScreen } from '../visit/visit-phone-screen.tsx'
import { VisitsScreen } from '../visit/visits-screen.tsx'
import type { Step } from './step.ts'

/** The screen of a step. */
export function StepScreen({ step }: { readonly step: Step }) {
  switch (step.kind) {
    case 'home':
      return <HomeScreen />
    case 'digits':
      return <DigitsScreen session={step.session} />
    case 'letters':
      return <LettersScreen session={step.session} />
    case 'names':
      return <NamesScreen {...step} />
    case 'apart':
      return <ApartScreen {...step} />
    case 'nobody':
      return <NobodyScreen {...step} />
    case 'visitPhone':
      return <VisitPhoneScreen />
    case 'visits':
      return <VisitsScreen phoneTail={step.phoneTail} items={step.items} />
    case 'look':
      return <LookScreen />
    case 'result':
      return <ResultScreen result={step.result} />
  }
}
