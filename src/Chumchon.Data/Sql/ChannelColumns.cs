using System.Data.Common;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Sql;

/// <summary>
/// The columns of the channels (ช่องทางการจำหน่าย) in every table that has them, named after the channels and in their order: how statements
/// list, sum, set and read them.
/// </summary>
internal static class ChannelColumns
{
    public static readonly IReadOnlyList<string> Names = [.. SalesChannels.All.Select(static channel => SnakeCase.Of($"{channel}"))];

    /// <summary>The properties of the model's entities.</summary>
    public static readonly IReadOnlyList<string> Properties = [.. SalesChannels.All.Select(static channel => $"{channel}")];

    public static readonly string List = Each("{0}");

    /// <summary>The sum of each over rows; nought where there is none.</summary>
    public static readonly string Sums = Each("cast(coalesce(sum({0}), 0) as bigint) as {0}");

    /// <summary>All channels of a row together, none of them null.</summary>
    public static readonly string Total = Each("{0}", " + ");

    /// <summary>Whether anything was typed in a row.</summary>
    public static readonly string Entered = $"coalesce({List}) is not null";

    /// <summary>The parameters of <see cref="Values"/>.</summary>
    public static readonly string Parameters = Each("@{0}");

    /// <summary>Sets each to its parameter.</summary>
    public static readonly string Set = Each("{0} = @{0}");

    /// <summary>Sets each, where a row is there already, to what was to be inserted.</summary>
    public static readonly string SetExcluded = Each("{0} = excluded.{0}");

    /// <summary>Each as a column of a table that is named, or of what stands for one.</summary>
    public static string Of(string table) => Each($"{table}.{{0}}");

    /// <summary>Each of a table that is named or, where its row is missing, nought.</summary>
    public static string OrNoughtOf(string table) => Each($"coalesce({table}.{{0}}, 0)");

    /// <summary>All channels of a row together, a blank one as nought.</summary>
    public static string TotalOrNoughtOf(string table) => Each($"coalesce({table}.{{0}}, 0)", " + ");

    public static IEnumerable<(string Name, object? Value)> Values(ChannelSums sums) =>
        SalesChannels.All.Select((channel, place) => ($"@{Names[place]}", (object?)sums[channel]));

    /// <summary>The cells of a row, for a set of rows.</summary>
    public static IEnumerable<long?> CellsOf(ChannelAmounts amounts) => SalesChannels.All.Select(channel => amounts[channel]);

    /// <param name="first">The column of the first channel; those of the others follow in their order.</param>
    public static ChannelAmounts ReadAmounts(DbDataReader reader, int first) => new(
        reader.NullableInt64(first), reader.NullableInt64(first + 1), reader.NullableInt64(first + 2), reader.NullableInt64(first + 3));

    /// <inheritdoc cref="ReadAmounts"/>
    public static ChannelSums ReadSums(DbDataReader reader, int first) => new(
        reader.GetInt64(first), reader.GetInt64(first + 1), reader.GetInt64(first + 2), reader.GetInt64(first + 3));

    private static string Each(string form, string between = ", ") =>
        string.Join(between, Names.Select(name => form.Replace("{0}", name, StringComparison.Ordinal)));
}
