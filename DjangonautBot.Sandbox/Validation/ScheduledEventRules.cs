using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks a scheduled event: in a voice or stage channel, or at a place outside Discord with an end time.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/guild-scheduled-event#create-guild-scheduled-event">Create event</seealso>
internal static class ScheduledEventRules
{
    private const int Voice = 2;
    private const int Stage = 1;
    private const int External = 3;
    private const int GuildOnly = 2;

    /// <param name="create">
    /// False for an edit, in which every field is optional. A start in the past is for the caller to reject, who has a clock.
    /// </param>
    public static void Check(JsonElement body, FormErrors errors, bool create)
    {
        var draft = new Field("", body, errors).Required();
        if (!draft.IsObject())
        {
            return;
        }

        draft["name"].Text(1, 100);
        draft["description"].Text(max: 1000);
        draft["privacy_level"].OneOf(GuildOnly);
        draft["entity_metadata"]["location"].Text(1, 100);
        draft["channel_id"].Snowflake();
        draft["image"].RefuseUnsupported("cover images");
        draft["recurrence_rule"].RefuseUnsupported("recurring events");
        CheckTimes(draft);
        CheckStatus(draft["status"], create);

        var entityType = draft["entity_type"].OneOf(Stage, Voice, External);
        if (create)
        {
            foreach (var name in (string[])["name", "privacy_level", "scheduled_start_time", "entity_type"])
            {
                draft[name].Required();
            }
        }

        if (entityType is { } type)
        {
            CheckPlace(draft, type, create);
        }
    }

    private static void CheckTimes(Field draft)
    {
        var start = draft["scheduled_start_time"].Instant();
        if (draft["scheduled_end_time"].Instant() <= start)
        {
            draft["scheduled_end_time"].Fail(
                "GUILD_SCHEDULED_EVENT_SCHEDULE_END_BEFORE_START", "Scheduled end time must be after scheduled start time");
        }
    }

    private static void CheckStatus(Field status, bool create)
    {
        if (create)
        {
            status.Forbidden("A new event is scheduled.");
        }
        else
        {
            status.OneOf(1, 2, 3, 4);
        }
    }

    private static void CheckPlace(Field draft, long type, bool create)
    {
        if (type == External)
        {
            draft["entity_metadata"]["location"].Required();
            draft["scheduled_end_time"].Required();
            draft["channel_id"].Forbidden("An external event has no channel.");
        }
        else
        {
            if (create)
            {
                draft["channel_id"].Required();
            }

            draft["entity_metadata"]["location"].Forbidden("Only an external event has a location.");
        }
    }
}
