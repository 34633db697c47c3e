using Chumchon.Domain.Imports;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Importing;

/// <summary>What a column is taken for, in words.</summary>
public static class ImportWords
{
    public static string Of(ColumnMeaning meaning, PageWords words)
    {
        if (meaning.Role == ColumnRole.Left)
        {
            return words["imports.left", words[$"imports.left-{meaning.Why}"].Value];
        }

        List<string> said = [];
        if (meaning.Month is { } month)
        {
            said.Add(Domain.Calendar.ThaiDate.Month(month));
        }

        if (meaning.Type is { } type)
        {
            said.Add(words[$"type.{(int)type}"]);
        }

        if (meaning.Channel is { } channel)
        {
            said.Add(words[$"channel.{(int)channel}"]);
        }

        return said.Count == 0 ? words[$"imports.role-{meaning.Role}"] : words["imports.role-of", words[$"imports.role-{meaning.Role}"].Value, string.Join(", ", said)];
    }

    /// <summary>Fiscal years that a file's months may be said to be of.</summary>
    public const int EarliestYear = 2550;

    public const int LatestYear = 2580;

    /// <summary>What else a column can be said to mean.</summary>
    /// <param name="found">What it was found to mean.</param>
    public static IEnumerable<string> Offered(ColumnMeaning meaning, ColumnMeaning found)
    {
        string[] figures =
        [
            "amount", .. Enumerable.Range(1, 5).Select(static type => $"amount:type{type}"), .. Enumerable.Range(1, 4).Select(static channel => $"amount:channel{channel}"),
        ];
        string[] others = ["total", "month", "year", "fiscalyear", "province", "type", "channel", "left"];
        return figures.Concat(others).Prepend($"{found}").Distinct().Where(offered => offered != $"{meaning}");
    }

    public static string SeparatorKey(char separator) => separator switch
    {
        ';' => "imports.separator-semicolon",
        '\t' => "imports.separator-tab",
        _ => "imports.separator-comma",
    };
}
