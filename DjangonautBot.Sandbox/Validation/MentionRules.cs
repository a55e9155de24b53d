namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks <c>allowed_mentions</c>: whole kinds by <c>parse</c>, or listed people and roles, never both of one kind.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#allowed-mentions-object">Allowed mentions</seealso>
internal static class MentionRules
{
    private const int MaxNamed = 100;
    private static readonly string[] Kinds = ["roles", "users", "everyone"];

    public static void Check(Field mentions)
    {
        if (!mentions.IsObject())
        {
            return;
        }

        mentions["replied_user"].Flag();

        var parsed = mentions["parse"].List().Select(CheckKind).OfType<string>().ToHashSet();
        foreach (var kind in (string[])["users", "roles"])
        {
            var named = mentions[kind].List(max: MaxNamed);
            foreach (var id in named)
            {
                id.Required().Snowflake();
            }

            if (named.Count > 0 && parsed.Contains(kind))
            {
                mentions.Fail(
                    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                    $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            }
        }
    }

    private static string? CheckKind(Field field)
    {
        var kind = field.Required().Text();
        if (kind is not null && !Kinds.Contains(kind))
        {
            field.FailChoices(Kinds.Select(name => $"'{name}'"));
        }

        return kind;
    }
}
