namespace DjangonautBot.Tests.Contracts;

/// <summary>Mistakes in forms with radio groups, checkboxes and uploads.</summary>
internal static class ChoiceMutations
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(Samples.ChoiceForm, "data.components.0.content", "\"\"", "data.components.0.content is shorter than 1"),
        new(Samples.ChoiceForm, "data.components.1.component.required", null, "data.components.component.required is missing"),
        new(
            Samples.ChoiceForm,
            "data.components.1.component.options",
            """[{"label":"Good","value":"2"}]""",
            "data.components.1.component.options has fewer than 2 items"),
        new(
            Samples.ChoiceForm,
            "data.components.1.component.options.0.default",
            "true",
            "data.components.1.component.options BASE_TYPE_MAX_LENGTH"),
        new(
            Samples.ChoiceForm,
            "data.components.1.component.options.0.label",
            Mutations.Text(101),
            "data.components.1.component.options.0.label is longer than 100"),
        new(
            Samples.ChoiceForm,
            "data.components.1.component.options.0.value",
            "\"2\"",
            "data.components.1.component.options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED"),
        new(
            Samples.ChoiceForm,
            "data.components.1.component.min_values",
            "1",
            "data.components.1.component.min_values is not known to Discord"),
        new(Samples.ChoiceForm, "data.components.2.component.required", "true", "data.components.2.component.min_values NUMBER_TYPE_MIN"),
        new(Samples.ChoiceForm, "data.components.2.component.max_values", "3", "data.components.2.component.max_values NUMBER_TYPE_MAX"),
        new(Samples.ChoiceForm, "data.components.2.component.max_values", "11", "data.components.2.component.max_values is more than 10"),
        new(
            Samples.ChoiceForm,
            "data.components.2.component.custom_id",
            "\"pace\"",
            "data.components.2.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED"),
        new(
            Samples.ChoiceForm,
            "data.components.3.component.required",
            "true",
            "data.components.3.component.required is not known to Discord"),
        new(
            Samples.ChoiceForm,
            "data.components.3.component.type",
            "24",
            "data.components.3.component is of a type that is not allowed here"),
        new(Samples.ChoiceForm, "data.components.4.component.max_values", "11", "data.components.4.component.max_values is more than 10"),
    ];
}
