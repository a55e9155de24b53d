using NJsonSchema;
using NJsonSchema.Validation;

namespace DjangonautBot.Tests.Contracts;

/// <summary>
/// Turns what NJsonSchema finds into lines that name one field each. A union (any of …) says of every branch why it does
/// not fit; only the branch that was meant is of interest, and its <c>type</c> tells which that is.
/// </summary>
internal static class SchemaErrors
{
    public static IEnumerable<string> Describe(IEnumerable<ValidationError> errors) => errors.SelectMany(Describe).Distinct();

    private static IEnumerable<string> Describe(ValidationError error) => error switch
    {
        ChildSchemaValidationError { Kind: ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf } union => DescribeUnion(union),
        ChildSchemaValidationError parts => Describe(parts.Errors.Values.SelectMany(list => list)),
        MultiTypeValidationError types => Describe(
            types.Errors.Where(pair => pair.Key is not JsonObjectType.Null).SelectMany(pair => pair.Value)),
        _ => [$"{Field(error)} {Says(error)}"],
    };

    private static IEnumerable<string> DescribeUnion(ChildSchemaValidationError union)
    {
        var branches = union.Errors.Values.Where(errors => !errors.Any(error => error.Kind is ValidationErrorKind.NullExpected)).ToList();
        var meant = branches.Where(errors => !errors.Any(IsAboutType)).MinBy(Strangeness);
        return (branches, meant) switch
        {
            ([], _) => [$"{Field(union)} fits more than one kind"],
            (_, null) => [$"{Field(union)} is of a type that is not allowed here"],
            _ => Describe(meant),
        };
    }

    /// <summary>Whether a branch is for another <c>type</c>, or for none at all.</summary>
    private static bool IsAboutType(ValidationError error) =>
        error.Property is "type" or "entity_type"
        && Leaves(error).Any(leaf => leaf.Kind is ValidationErrorKind.NotInEnumeration or ValidationErrorKind.NoAdditionalPropertiesAllowed);

    /// <summary>How little a branch looks like the one that was meant: fields it does not know weigh most, then values of another kind.</summary>
    private static int Strangeness(ICollection<ValidationError> branch) => branch.SelectMany(Leaves).Sum(leaf => leaf.Kind switch
    {
        ValidationErrorKind.NoAdditionalPropertiesAllowed => 100,
        ValidationErrorKind.StringExpected or ValidationErrorKind.IntegerExpected or ValidationErrorKind.NumberExpected => 10,
        _ => 1,
    });

    private static IEnumerable<ValidationError> Leaves(ValidationError error) => error switch
    {
        ChildSchemaValidationError parts => parts.Errors.Values.SelectMany(list => list).SelectMany(Leaves),
        MultiTypeValidationError types => types.Errors.Values.SelectMany(list => list).SelectMany(Leaves),
        _ => [error],
    };

    // "#/embeds[0].title" becomes "embeds.0.title", as Discord itself writes it.
    private static string Field(ValidationError error)
    {
        var path = (error.Path ?? "").TrimStart('#', '/').Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Trim('.');
        return path.Length == 0 ? "the body" : path;
    }

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
