using System.Globalization;
using System.Text;
using Chumchon.Domain;
using Chumchon.Domain.Accounts;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Money;
using Microsoft.Extensions.Localization;

namespace Chumchon.Web.Platform.Words;

/// <summary>
/// The one localizer. <c>words["home.record", month]</c> gives the words of the page's language with <c>{0}</c> filled;
/// months, dates and amounts take their one form.
/// </summary>
public sealed class PageWords : IStringLocalizer
{
    /// <exception cref="KeyNotFoundException">There are no such words; a test finds that before a person does.</exception>
    public LocalizedString this[string name] => new(name, Text(name));

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.InvariantCulture, Text(name), [.. arguments.Select(Shown)]));

    /// <summary>The words of a refusal; <c>{Month}</c> in them is the refusal's property of that name.</summary>
    public string Of(Refusal refusal)
    {
        var text = new StringBuilder(Text($"refusal.{refusal.Code}"));
        foreach (var property in refusal.GetType().GetProperties())
        {
            if (property.GetValue(refusal) is { } value)
            {
                text.Replace($"{{{property.Name}}}", Shown(value).ToString());
            }
        }

        return text.ToString();
    }

    /// <summary>A person's name as it is stored; whose data were erased is named by the number of her account.</summary>
    public string Person(string stored) => ErasedPerson.Is(stored) ? this["person.erased", stored] : stored;

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        WordBook.Entries.Keys.Select(key => new LocalizedString(key, Text(key)));

    private static string Text(string key)
    {
        var entry = WordBook.Entries.TryGetValue(key, out var found)
            ? found
            : throw new KeyNotFoundException($"No words for '{key}' in Words/*.csv.");
        return Language.IsEnglish ? entry.English : entry.Thai;
    }

    private static object Shown(object value) => value switch
    {
        SalesMonth month => ThaiDate.Month(month),
        DateTimeOffset instant => ThaiDate.Date(instant),
        Baht baht => baht.ToString(),
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        long number => number.ToString("N0", CultureInfo.InvariantCulture),
        _ => value,
    };
}
