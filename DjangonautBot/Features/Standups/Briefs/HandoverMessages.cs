using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Texts about notes for the next stand-up.</summary>
internal static class HandoverMessages
{
    public static string NotYours(Team team) =>
        $"🧭 Notes are left by the Navigators of *{Markdown.Escape(team.Name)}* and by whoever leads that week. Please tell one of them.";

    public static string NoNext(int week) => $"🛬 After week {week} there is no other stand-up to leave a note for. Thank you for leading!";

    public static string NextIsOver(int next) =>
        $"🌱 The stand-up of week {next}, which the note would be for, is over. You can leave one from a later week.";

    /// <param name="next">Week of the stand-up that gets the note.</param>
    public static OutgoingMessage Saved(StandupTimes times, int next) =>
        new(
            AllowedMentions.None,
            $"📝 Noted, thank you! It opens the brief for *{Markdown.Escape(times.Team.Name)}* in week {next}, "
                + $"{Dates.Timestamp(times.At(next)!.Value)}.");

    public static OutgoingMessage Deleted(Team team, int next) => new(
        AllowedMentions.None, $"🍃 The brief for *{Markdown.Escape(team.Name)}* in week {next} opens without a note.");
}
