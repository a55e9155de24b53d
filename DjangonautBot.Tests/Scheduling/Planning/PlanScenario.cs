using DjangonautBot.Features.PostSettings.Planning;
using NodaTime;

namespace DjangonautBot.Tests.Scheduling.Planning;

/// <summary>Time passes, or is moved back; then a setting may change.</summary>
internal sealed record PlanScenario(Duration Passes, RecurringPost Post, IsoDayOfWeek Day, LocalTime Time, bool IsOn, bool Changes)
{
    /// <summary>The plan with the changed setting.</summary>
    public ProgramPlan Change(ProgramPlan plan) => Changes
        ? plan with
        {
            Settings =
            [
                .. plan.Settings.Where(setting => setting.Post != Post),
                new PostSetting { Post = Post, IsOn = IsOn, Day = Day, Time = Time, HoursBefore = (int)Day * 10 },
            ],
            Teams = [.. plan.Teams.Select(team => team with { StandupDay = Day, StandupTime = Time })],
        }
        : plan;
}
