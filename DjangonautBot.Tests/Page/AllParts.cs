using System.Text;

namespace DjangonautBot.Tests.Page;

/// <summary>A message with everything that components v2 can show, and a form with every kind of field.</summary>
internal static class AllParts
{
    public const string Picture = "weeks.png";
    public const string Text = "week-3.csv";

    public const string Message =
        """
        [
          { "type": 10, "content": "# Week 3 of 8\nFour questions wait in **team Pluto**.\n-# Updated a moment ago" },
          { "type": 17, "accent_color": 5793266, "components": [
            { "type": 10, "content": "## Questions that wait" },
            { "type": 9,
              "components": [{ "type": 10, "content": "**Do small fixes need release notes?**\nAda · two days" }],
              "accessory": { "type": 2, "style": 1, "label": "Answer", "custom_id": "answer:1" } },
            { "type": 14 },
            { "type": 9,
              "components": [
                { "type": 10, "content": "**Where do regression tests for the ORM go?**" },
                { "type": 10, "content": "Bilal · today" }
              ],
              "accessory": { "type": 2, "style": 2, "label": "Answer", "custom_id": "answer:2" } },
            { "type": 14, "divider": false, "spacing": 2 },
            { "type": 1, "components": [
              { "type": 2, "style": 2, "label": "Earlier", "custom_id": "earlier", "disabled": true },
              { "type": 2, "style": 2, "label": "Later", "custom_id": "later" },
              { "type": 2, "style": 5, "label": "Tracker", "url": "https://code.djangoproject.com/" }
            ] }
          ] },
          { "type": 9,
            "components": [{ "type": 10, "content": "### How the week went\n- 5 of 6 checked in\n- 2 wins\n> Small steps are steps." }],
            "accessory": { "type": 11, "media": { "url": "attachment://weeks.png" }, "description": "Check-ins by week" } },
          { "type": 12, "items": [
            { "media": { "url": "attachment://weeks.png" }, "description": "Check-ins of three weeks: 4, 5, 5" },
            { "media": { "url": "attachment://weeks.png" } },
            { "media": { "url": "attachment://weeks.png" }, "spoiler": true }
          ] },
          { "type": 14, "spacing": 2 },
          { "type": 13, "file": { "url": "attachment://week-3.csv" } },
          { "type": 17, "spoiler": true, "components": [{ "type": 10, "content": "The next ticket is #36012." }] },
          { "type": 1, "components": [{ "type": 3, "custom_id": "pace", "placeholder": "How was the pace?", "options": [
            { "label": "Gentle", "value": "gentle" }, { "label": "Good", "value": "good" }
          ] }] }
        ]
        """;

    public const string Form =
        """
        { "custom_id": "check-in", "title": "Check in", "components": [
          { "type": 10, "content": "### Week 3\nEverything here is **optional** but what has a star." },
          { "type": 18, "label": "What did you work on?", "description": "As much as you like", "component":
            { "type": 4, "custom_id": "work", "style": 2, "required": false, "max_length": 2000 } },
          { "type": 18, "label": "How was the pace?", "description": "For Captains only", "component":
            { "type": 21, "custom_id": "pace", "required": false, "options": [
              { "label": "Gentle", "value": "gentle", "description": "There is room for more" },
              { "label": "Good", "value": "good" },
              { "label": "Too much", "value": "much", "description": "Somebody will ask how to help" } ] } },
          { "type": 18, "label": "Who is this for?", "component":
            { "type": 21, "custom_id": "audience", "required": true, "options": [
              { "label": "My team", "value": "team" },
              { "label": "My Navigators and Captains", "value": "guides" } ] } },
          { "type": 18, "label": "Which days suit you?", "description": "For the stand-up.", "component":
            { "type": 22, "custom_id": "days", "min_values": 2, "max_values": 3, "options": [
              { "label": "Monday", "value": "1" }, { "label": "Tuesday", "value": "2", "description": "Not in week 4" },
              { "label": "Wednesday", "value": "3" }, { "label": "Thursday", "value": "4" } ] } }
        ] }
        """;

    /// <summary>A form with the kinds for which there is no room in the other one: a form has five parts at most.</summary>
    public const string Rest =
        """
        { "custom_id": "rest", "title": "The rest", "components": [
          { "type": 18, "label": "Remind me next week", "description": "Once, the day before", "component":
            { "type": 23, "custom_id": "remind", "default": true } },
          { "type": 18, "label": "A picture of it", "component":
            { "type": 19, "custom_id": "picture", "required": false, "max_values": 2 } },
          { "type": 18, "label": "With whom?", "component":
            { "type": 5, "custom_id": "who", "required": true } }
        ] }
        """;

    /// <summary>The files of the message.</summary>
    public static (string Name, byte[] Bytes)[] Files => [(Picture, PictureBytes), (Text, Encoding.UTF8.GetBytes("name,week\r\n"))];

    // Three bars in a field of 320 by 180 pixels.
    private static byte[] PictureBytes => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAUAAAAC0CAMAAADSOgUjAAAABlBMVEXf7OcUYk9KBBriAAAA2UlEQVR42u3QwQkAAAgDMd1/aVcQfCiYG6DQRE"
        + "iSJEmSJEmSJEmSJEmSJEmSJEmSJEmSJEmSJElqloO2lgECBAgQIECAAAECBAgQIECAAAECBAgQIECAAAECBAgQIECAAAECBAjw802AAAECBAgQ"
        + "IECAAAECBAgQIECAAAECBAgQIECAAAECBAgQIECAAAECBAgQIECAAAECBAgQIECAAAECBAgQIECAAAECBAgQIECAAAECBAgQIECAAAECBAgQIE"
        + "CAAAECBAgQIECAAAECPA4oSZIkSZIk7VebWELNNgonIAAAAABJRU5ErkJggg==");
}
