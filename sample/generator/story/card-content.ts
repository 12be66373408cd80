import type { Fields } from '../world.ts';

/** What a card of the story says. */
export interface CardWords {
  readonly model: string;
  readonly packageArn: string;
  readonly group: string;
  readonly version: number;
  readonly purpose: string;
  readonly risk: 'High' | 'Medium' | 'Low';
  readonly trainingArn: string;
  readonly data: string;
  readonly image: string;
  readonly auc: number;
}

/** Content of a model card with every part filled. */
export function cardContent(words: CardWords): Fields {
  return {
    model_overview: {
      model_description: `Gradient boosted trees, version ${words.version}. ${words.purpose}`,
      model_creator: 'Clinical data science',
      model_artifact: [`${words.group}/${words.version}`],
      algorithm_type: 'XGBoost',
      problem_type: 'Binary classification',
      model_owner: 'Clinical data science',
      model_id: words.packageArn,
      model_name: words.model,
    },
    intended_uses: {
      purpose_of_model: words.purpose,
      intended_uses: 'Supports a decision that a qualified person takes; never decides alone.',
      factors_affecting_model_efficiency: 'Changes of coding practice and of the patient mix.',
      risk_rating: words.risk,
      explanations_for_risk_rating: 'The result influences the care or the payment of a person.',
    },
    business_details: {
      business_problem: words.purpose,
      business_stakeholders: 'Care management, compliance',
      line_of_business: 'Northwind Health',
    },
    training_details: {
      objective_function: {
        function: { function: 'Maximize', facet: 'AUC' },
        notes: 'Area under the ROC curve.',
      },
      training_observations: 'No signs of overfitting on the holdout.',
      training_job_details: {
        training_arn: words.trainingArn,
        training_datasets: [words.data],
        training_environment: { container_image: [words.image] },
        training_metrics: [{ name: 'validation:auc', value: words.auc }],
        hyper_parameters: [{ name: 'max_depth', value: '6' }],
      },
    },
    evaluation_details: [
      {
        name: 'holdout',
        evaluation_observation: 'Meets the threshold of 0.78 set by the review board.',
        datasets: [words.data.replace('/train/', '/holdout/')],
        metadata: { reviewer: 'model review board' },
        metric_groups: [
          { name: 'classification', metric_data: [{ name: 'auc', type: 'number', value: words.auc }] },
        ],
      },
    ],
    additional_information: {
      ethical_considerations: 'Reviewed for differences between groups; see the bias report.',
      caveats_and_recommendations: 'Retrain when drift is reported.',
      custom_details: { review: 'quarterly' },
    },
    model_package_details: {
      model_package_arn: words.packageArn,
      model_package_group_name: words.group,
      model_package_version: words.version,
      model_package_status: 'Completed',
    },
  };
}
