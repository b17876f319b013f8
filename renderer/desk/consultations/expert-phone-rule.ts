import { isExpertPhone } from '../../../shared/domain/consultations/expert-phone.ts'

/** The phone field of an expert's forms: says so where a number reaches nobody. */
export const expertPhoneRule = {
  validator: (_: unknown, text: string | undefined): Promise<void> => (isExpertPhone(text ?? '') ? Promise.resolve() : Promise.reject(new Error('请填手机号或座机号；几个号码用“、”隔开'))),
}
