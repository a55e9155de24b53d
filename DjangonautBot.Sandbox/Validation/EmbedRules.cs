namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks the limits of embeds, in code points, each and all of a message together.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#embed-object-embed-limits">Embed limits</seealso>
internal static class EmbedRules
{
    private const int MaxTotal = 6000;
    private static readonly string[] PictureSchemes = ["http", "https", "attachment"];

    public static void Check(Field embeds)
    {
        var total = 0;
        foreach (var embed in embeds.List(max: 10))
        {
            if (embed.IsObject())
            {
                total += CheckOne(embed);
            }
        }

        if (total > MaxTotal)
        {
            embeds.Fail("MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {MaxTotal}");
        }
    }

    /// <summary>Checks one embed and returns the number of code points that count towards the total.</summary>
    private static int CheckOne(Field embed)
    {
        if (!embed.Names.Any(name => name is not ("type" or "color" or "timestamp") && embed[name].IsGiven))
        {
            embed["description"].Fail("BASE_TYPE_REQUIRED", "This field is required");
        }

        embed["url"].Url("http", "https");
        embed["timestamp"].Instant();
        embed["color"].Integer(0, 0xFFFFFF);
        embed["image"]["url"].Url(PictureSchemes);
        embed["thumbnail"]["url"].Url(PictureSchemes);

        return Length(embed["title"].Text(max: 256))
            + Length(embed["description"].Text(max: 4096))
            + CheckAuthor(embed["author"])
            + CheckFooter(embed["footer"])
            + embed["fields"].List(max: 25).Sum(CheckField);
    }

    private static int CheckAuthor(Field author)
    {
        if (!author.IsObject())
        {
            return 0;
        }

        author["url"].Url("http", "https");
        author["icon_url"].Url(PictureSchemes);
        return Length(author["name"].Required().TextNotBlank(256));
    }

    private static int CheckFooter(Field footer)
    {
        if (!footer.IsObject())
        {
            return 0;
        }

        footer["icon_url"].Url(PictureSchemes);
        return Length(footer["text"].Required().TextNotBlank(2048));
    }

    private static int CheckField(Field field)
    {
        if (!field.IsObject())
        {
            return 0;
        }

        field["inline"].Flag();
        return Length(field["name"].Required().TextNotBlank(256)) + Length(field["value"].Required().TextNotBlank(1024));
    }

    private static int Length(string? text) => text?.EnumerateRunes().Count() ?? 0;
}
