using NJsonSchema;
using NJsonSchema.Validation;

namespace DjangonautBot.Tests.Contracts;

/// <summary>
/// Turns the findings of NJsonSchema into lines that name one field each. A union (any of …) reports for every branch why it does
/// not fit; only the branch that was meant is of interest.
/// </summary>
internal static class SchemaErrors
{
    public static IEnumerable<string> Describe(IEnumerable<ValidationError> errors) =>
        errors.SelectMany(Leaves).Select(leaf => $"{Field(leaf.Path ?? "")} {Says(leaf)}").Distinct();

    /// <summary><c>embeds[0].title</c> as Discord itself writes it: <c>embeds.0.title</c>.</summary>
    public static string Field(string path)
    {
        var steps = path.Split(['.', '[', ']', '#', '/'], StringSplitOptions.RemoveEmptyEntries);
        return steps.Length == 0 ? "the body" : string.Join('.', steps);
    }

    private static IEnumerable<ValidationError> Meant(ChildSchemaValidationError union) =>
        union.Errors.Values.Where(errors => errors.All(error => error.Kind is not ValidationErrorKind.NullExpected)).MinBy(Strangeness)
            ?? throw new InvalidOperationException("A union fits in two ways; the schemas are at odds.");

    /// <summary>
    /// The distance of a branch from the intended one: unknown fields weigh most, then values of another
    /// kind.
    /// </summary>
    private static int Strangeness(ICollection<ValidationError> branch) => branch.SelectMany(Leaves).Sum(leaf => leaf.Kind switch
    {
        ValidationErrorKind.NoAdditionalPropertiesAllowed => 100,
        ValidationErrorKind.StringExpected or ValidationErrorKind.IntegerExpected or ValidationErrorKind.NumberExpected => 10,
        _ => 1,
    });

    private static IEnumerable<ValidationError> Leaves(ValidationError error) =>
        error switch
        {
            ChildSchemaValidationError { Kind: ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf } union => Meant(union)
                .SelectMany(Leaves),
            ChildSchemaValidationError parts => parts.Errors.Values.SelectMany(list => list).SelectMany(Leaves),
            MultiTypeValidationError types => OfOtherThanNull(types).SelectMany(Leaves),
            _ => [error],
        };

    private static IEnumerable<ValidationError> OfOtherThanNull(MultiTypeValidationError types) =>
        types.Errors.Where(pair => pair.Key is not JsonObjectType.Null).SelectMany(pair => pair.Value);

    private static string Says(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => "is missing",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "is not known to Discord",
        ValidationErrorKind.StringTooLong => $"is longer than {error.Schema.MaxLength}",
        ValidationErrorKind.StringTooShort => $"is shorter than {error.Schema.MinLength}",
        ValidationErrorKind.TooManyItems => $"has more than {error.Schema.MaxItems} items",
        ValidationErrorKind.TooFewItems => $"has fewer than {error.Schema.MinItems} items",
        ValidationErrorKind.NumberTooBig => $"is more than {error.Schema.Maximum}",
        ValidationErrorKind.NumberTooSmall => $"is less than {error.Schema.Minimum}",
        ValidationErrorKind.NotInEnumeration => $"is none of {string.Join(", ", error.Schema.Enumeration)}",
        var kind => $"is wrong: {kind}",
    };
}
