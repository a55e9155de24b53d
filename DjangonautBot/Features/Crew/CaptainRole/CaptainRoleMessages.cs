using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew.CaptainRole;

/// <summary>Texts of <c>/crew captain_role</c>.</summary>
internal static class CaptainRoleMessages
{
    public const string ClearRoute = "crew.captain_role.clear";

    public const string NotEverybody =
        "🌱 With *@everyone*, everybody in this server would be a Captain. Please choose a role that only Captains have.";

    /// <param name="isGone">Whether the role is deleted.</param>
    public static OutgoingMessage Show(CohortId cohortId, Snowflake? roleId, bool isGone) =>
        isGone ? Say(
            "🍃 The role whose holders counted as Captains is not there any more, so nobody is a Captain by it. Another one can be named "
                + "with `/crew captain_role role:…`.",
            Clear(cohortId))
            : roleId is { } id
            ? Say(
                $"🧭 Everybody with <@&{id}> counts as a Captain. Another role can be named with `/crew captain_role role:…`.",
                Clear(cohortId))
            : Say(
                "🌱 No Discord role makes somebody a Captain here. Please name one with `/crew captain_role role:…`, or add Captains "
                    + "with `/crew add`.");

    public static OutgoingMessage Set(CohortId cohortId, Snowflake? before, Snowflake roleId) =>
        Say(
            $"🧭 From now on everybody with <@&{roleId}> counts as a "
                + $"Captain{(before is { } id && id != roleId ? $"; before, it was <@&{id}>" : "")}. "
                + "Whoever loses the role is no Captain any more, at once.",
            Clear(cohortId));

    public static OutgoingMessage Cleared(Snowflake? before) =>
        Say(
            $"🌱 No Discord role makes somebody a Captain now{(before is { } id ? $"; before, <@&{id}> did" : "")}. Captains in the "
                + "crew stay.");

    public static string HistoryOf(Snowflake? roleId) =>
        roleId is { } id ? $"made everybody with <@&{id}> a Captain" : "took the Captain role away";

    private static Button Clear(CohortId cohortId) =>
        new(ButtonStyle.Secondary, "Clear", new CustomId(ClearRoute, cohortId).ToString());

    private static OutgoingMessage Say(string text, Button? button = null) => new(
        AllowedMentions.None, text, Components: button is null ? null : [new ActionRow(button)]);
}
