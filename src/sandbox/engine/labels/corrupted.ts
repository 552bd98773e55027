import { ApiError } from '../../api-error.ts';

export function corrupted(message: string): ApiError {
  return new ApiError('CORRUPTED_LABEL_ERROR', message);
}

export function unknownFeature(message: string): ApiError {
  return new ApiError('FEATURE_DOES_NOT_EXIST_ERROR', message);
}

export function badAnswers(message: string): ApiError {
  return new ApiError('ANSWER_DICTIONARY_ERROR', message);
}
