import { LookScreen } from '../look/look-screen.tsx'
import { RatingScreen } from '../rating/rating-screen.tsx'
import { LendScreen } from '../rest-stop/lend-screen.tsx'
import { OccupationScreen } from '../rest-stop/occupation-screen.tsx'
import { ReturnScreen } from '../rest-stop/return-screen.tsx'
import { ServiceScreen } from '../rest-stop/service-screen.tsx'
import { SuggestScreen } from '../rest-stop/suggest-screen.tsx'
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
    case 'restStop':
      return <OccupationScreen />
    case 'restService':
      return <ServiceScreen occupation={step.occupation} />
    case 'restLend':
      return <LendScreen item={step.item} />
    case 'restReturn':
      return <ReturnScreen tail={step.tail} loans={step.loans} />
    case 'restSuggest':
      return <SuggestScreen />
    case 'rating':
      return <RatingScreen asked={step.asked} />
    case 'look':
      return <LookScreen />
    case 'result':
      return <ResultScreen result={step.result} />
  }
}
