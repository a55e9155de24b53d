using System.Globalization;
using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>
/// One value of a request with its path and the list of errors. Reading it checks it, so a rule reads like its line in
/// Discord's documentation. An absent or null value has no errors unless it is required.
/// </summary>
/// <param name="Path">Dotted path, as in Discord's errors: <c>embeds.0.title</c>; empty for the whole body.</param>
internal readonly record struct Field(string Path, JsonElement Value, FormErrors Errors)
{
    // Longest address where Discord names no other limit, in code points.
    private const int MaxUrlLength = 2048;

    public bool IsGiven => Value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Property of this object; not given if this is no object.</summary>
    public Field this[string name] => this with
    {
        Path = Join(name),
        Value = Value.ValueKind is JsonValueKind.Object && Value.TryGetProperty(name, out var value) ? value : default,
    };

    /// <summary>Names of the properties of this object.</summary>
    public IEnumerable<string> Names =>
        Value.ValueKind is JsonValueKind.Object ? Value.EnumerateObject().Select(property => property.Name) : [];

    /// <summary>Reports an error of this field.</summary>
    public void Fail(string code, string message) => Errors.Add(Path, code, message);

    /// <summary>Reports an error if the field is not given.</summary>
    /// <returns>The same field.</returns>
    public Field Required()
    {
        if (!IsGiven)
        {
            Fail("BASE_TYPE_REQUIRED", "This field is required");
        }

        return this;
    }

    /// <summary>Reports an error if the field is given.</summary>
    public void Forbidden(string message)
    {
        if (IsGiven)
        {
            Fail("BASE_TYPE_CHOICES", message);
        }
    }

    /// <summary>Checks that the value is an object; true if it is one.</summary>
    public bool IsObject()
    {
        if (Value.ValueKind is JsonValueKind.Object)
        {
            return true;
        }

        if (IsGiven)
        {
            Fail("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        }

        return false;
    }

    /// <summary>Reads a text and checks its number of code points.</summary>
    public string? Text(int min = 0, int max = int.MaxValue)
    {
        if (!IsGiven)
        {
            return null;
        }

        if (Value.ValueKind is not JsonValueKind.String)
        {
            Fail("STRING_TYPE_CONVERT", $"Could not interpret \"{Value.GetRawText()}\" as string.");
            return null;
        }

        var text = Value.GetString()!;
        CheckLength(text.EnumerateRunes().Count(), min, max);
        return text;
    }

    /// <summary>Reads a text that must not consist of white space only.</summary>
    public string? TextNotBlank(int max)
    {
        var text = Text(0, max);
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Fail("BASE_TYPE_REQUIRED", "This field is required");
        }

        return text;
    }

    /// <summary>Reads an integer and checks its range; null if it is not given or no integer.</summary>
    public long? Integer(long min = long.MinValue, long max = long.MaxValue)
    {
        if (!IsGiven)
        {
            return null;
        }

        if (Value.ValueKind is not JsonValueKind.Number || !Value.TryGetInt64(out var number))
        {
            Fail("NUMBER_TYPE_COERCE", $"Value \"{Value}\" is not int.");
            return null;
        }

        CheckRange(number, min, max, "int");
        return number;
    }

    /// <summary>Reads a number and checks its range; null if it is not given or no number.</summary>
    public double? Number(double min = double.MinValue, double max = double.MaxValue)
    {
        if (!IsGiven)
        {
            return null;
        }

        if (Value.ValueKind is not JsonValueKind.Number)
        {
            Fail("NUMBER_TYPE_COERCE", $"Value \"{Value}\" is not float.");
            return null;
        }

        var number = Value.GetDouble();
        CheckRange(number, min, max, "float");
        return number;
    }

    /// <summary>Reads an integer that must be one of these; null otherwise.</summary>
    public long? OneOf(params long[] allowed)
    {
        if (Integer() is not { } number)
        {
            return null;
        }

        if (allowed.Contains(number))
        {
            return number;
        }

        FailChoices(allowed.Select(Invariant));
        return null;
    }

    /// <summary>Reads a Boolean; null if it is not given or no Boolean.</summary>
    public bool? Flag()
    {
        if (!IsGiven)
        {
            return null;
        }

        if (Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return Value.GetBoolean();
        }

        Fail("BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return null;
    }

    /// <summary>Reads an id, as a string or a number; null if it is not given or no id.</summary>
    public ulong? Snowflake()
    {
        if (!IsGiven)
        {
            return null;
        }

        var text = Value.ToString();
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return id;
        }

        Fail("NUMBER_TYPE_COERCE", $"Value \"{text}\" is not snowflake.");
        return null;
    }

    /// <summary>Reads an ISO 8601 instant; null if it is not given or no instant.</summary>
    public DateTimeOffset? Instant()
    {
        if (Text() is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return instant;
        }

        Fail("DATE_TIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");
        return null;
    }

    public void Url(params string[] schemes) => Url(MaxUrlLength, schemes);

    /// <summary>Checks an absolute URL.</summary>
    /// <param name="max">Longest URL, in code points.</param>
    public void Url(int max, params string[] schemes)
    {
        if (Text(1, max) is not { Length: > 0 } text)
        {
            return;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            Fail("URL_TYPE_INVALID_URL", "Not a well formed URL.");
        }
        else if (!schemes.Contains(url.Scheme))
        {
            Fail("URL_TYPE_INVALID_SCHEME", $"Scheme \"{url.Scheme}\" is not supported. Scheme must be one of ({Quoted(schemes)}).");
        }
    }

    /// <summary>Reads the items of an array; empty if it is not given or no array.</summary>
    public IReadOnlyList<Field> List(int min = 0, int max = int.MaxValue)
    {
        if (!IsGiven)
        {
            return [];
        }

        if (Value.ValueKind is not JsonValueKind.Array)
        {
            Fail("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return [];
        }

        CheckLength(Value.GetArrayLength(), min, max);
        var list = this;
        return [.. Value.EnumerateArray().Select((item, index) => list with { Path = list.Join(Invariant(index)), Value = item })];
    }

    /// <summary>Reports that the value is none of those allowed.</summary>
    public void FailChoices(IEnumerable<string> allowed) =>
        Fail("BASE_TYPE_CHOICES", $"Value must be one of ({string.Join(", ", allowed)}).");

    private void CheckLength(int length, int min, int max)
    {
        if (length >= min && length <= max)
        {
            return;
        }

        if (min > 0 && max < int.MaxValue)
        {
            Fail("BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        }
        else if (length > max)
        {
            Fail("BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
        }
        else
        {
            Fail("BASE_TYPE_MIN_LENGTH", $"Must be {min} or more in length.");
        }
    }

    private void CheckRange<T>(T value, T min, T max, string type) where T : IComparable<T>, IFormattable
    {
        if (value.CompareTo(max) > 0)
        {
            Fail("NUMBER_TYPE_MAX", $"{type} value should be less than or equal to {Invariant(max)}.");
        }

        if (value.CompareTo(min) < 0)
        {
            Fail("NUMBER_TYPE_MIN", $"{type} value should be greater than or equal to {Invariant(min)}.");
        }
    }

    private string Join(string step) => Path.Length == 0 ? step : $"{Path}.{step}";

    private static string Invariant<T>(T value) where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"'{word}'"));
}
