using System.Text.Json.Nodes;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Outcomes;

/// <summary>A person's yes to follow-ups, and taps that did not become numbers yet.</summary>
internal sealed class PersonalOutcomes(OutcomeStore store) : IPersonalData
{
    internal const string Select =
        "select agreed_at, time_zone from outcome_consent where cohort_id = @CohortId and user_id = @UserId";

    internal const string SelectFollowUps =
        """
        select follow_up.months, follow_up.due_at, follow_up.contributing, follow_up.roles
        from outcome_consent join follow_up using (consent_id)
        where outcome_consent.cohort_id = @CohortId and outcome_consent.user_id = @UserId
        order by follow_up.months
        """;

    public string Name => "outcomes";

    public int Position => 155;

    public string About =>
        "That I may ask you two questions 6 and 12 months after landing, and your time zone for it; kept until your last answer or until "
            + "you end it, also after the texts of the cohort were deleted. Answers to which both taps are done are only counted, and "
            + "lead to nobody.";

    public IReadOnlyList<string> Tables => ["outcome_consent", "follow_up"];

    public JsonNode? Export(DatabaseConnection connection, DataOwner owner)
    {
        if (PersonalRows.Read(connection, Select, owner) is not [JsonObject consent])
        {
            return null;
        }

        consent["questions"] = PersonalRows.Read(connection, SelectFollowUps, owner);
        return consent.DeepClone();
    }

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        if (ConsentRows.Find(transaction, owner.CohortId, owner.UserId) is { } consent)
        {
            store.End(transaction, consent, now, takesMessagesAway: true);
        }
    }

    public bool Expire(WriteTransaction transaction, Instant now) => store.Expire(transaction, now);

    // Nothing of it is text, and the person said yes for longer.
    public void Forget(WriteTransaction transaction, CohortId cohortId)
    {
    }
}
