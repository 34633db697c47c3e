using System.Data.Common;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Duplicates;

namespace Chumchon.Data.Producers;

/// <summary>A producer of the register that may be the one asked for.</summary>
/// <param name="Id">0 where it lies outside the area of whoever asks, who is told its district and not the rest.</param>
/// <param name="Name">Empty outside the area.</param>
public sealed record LikelyDuplicate(
    long Id, string Name, int Subdistrict, ProducerKind Kind, ProducerStatus Status, string? OfficialCode, Likeness Likeness);

/// <summary>
/// Finds the producers of the register that may be ones that are asked for: among those of the province, by name, and in the whole
/// country by the department's code (ADR 47).
/// </summary>
public sealed class LikelyDuplicates(ChumchonDatabase database)
{
    /// <summary>How many are told of one producer.</summary>
    public const int Most = 5;

    /// <param name="scope">Of whoever asks; of a producer outside it nothing is found.</param>
    /// <returns>The likeliest first; of namesakes only those of the own area.</returns>
    public async Task<IReadOnlyList<LikelyDuplicate>> OfAsync(AreaScope scope, ComparedProducer asked, CancellationToken cancellation) =>
        (await OfAsync(scope, [asked], cancellation))[0];

    /// <summary>The same of many, in their order.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<LikelyDuplicate>>> OfAsync(
        AreaScope scope, IReadOnlyList<ComparedProducer> asked, CancellationToken cancellation)
    {
        var found = asked.Select(static _ => new List<LikelyDuplicate>()).ToList();
        var own = asked.Index().Where(one => scope.Includes(new DistrictCode(one.Item.District)));
        await database.ReadAsync(
            async transaction =>
            {
                foreach (var province in own.GroupBy(static one => one.Item.District / 100))
                {
                    await ReadAsync(transaction, scope, [.. province], found, cancellation);
                }

                return true;
            },
            cancellation);
        return [.. found.Select(Told)];
    }

    private static async Task ReadAsync(
        DbTransaction transaction, AreaScope scope, (int Index, ComparedProducer Asked)[] asked, List<List<LikelyDuplicate>> found,
        CancellationToken cancellation)
    {
        var province = asked[0].Asked.District / 100;
        const string Columns = "select id, name, name_search, subdistrict_code, kind, status, external_code from producer";
        await transaction.Command(
            $"{Columns} where district_code between @first and @last", ("@first", province * 100), ("@last", (province * 100) + 99))
            .ForEachAsync(reader => Compare(reader, scope, asked, found), cancellation);
        foreach (var one in asked.Where(static one => one.Asked.OfficialCode is { Length: > 0 }))
        {
            await transaction.Command(
                $"{Columns} where external_code = @code and not district_code between @first and @last",
                ("@code", one.Asked.OfficialCode), ("@first", province * 100), ("@last", (province * 100) + 99))
                .ForEachAsync(reader => Compare(reader, scope, [one], found), cancellation);
        }
    }

    private static void Compare(
        DbDataReader reader, AreaScope scope, (int Index, ComparedProducer Asked)[] asked, List<List<LikelyDuplicate>> found)
    {
        var known = new ComparedProducer(
            ComparedName.OfSearched(reader.GetString(2)), reader.GetInt32(3), (ProducerKind)reader.GetInt32(4),
            reader.IsDBNull(6) ? null : reader.GetString(6));
        var isOwn = scope.Includes(new DistrictCode(known.District));
        foreach (var (index, one) in asked)
        {
            if (ProducerLikeness.Of(one, known) is { } likeness && (isOwn || likeness.IsWarned))
            {
                found[index].Add(isOwn
                    ? new(reader.GetInt64(0), reader.GetString(1), known.Subdistrict, known.Kind, (ProducerStatus)reader.GetInt32(5), known.OfficialCode, likeness)
                    : new(0, "", known.Subdistrict, known.Kind, (ProducerStatus)reader.GetInt32(5), OfficialCode: null, likeness));
            }
        }
    }

    private static List<LikelyDuplicate> Told(List<LikelyDuplicate> found) =>
        [.. found.OrderByDescending(static one => one.Likeness.Degree).ThenBy(static one => one.Subdistrict).ThenBy(static one => one.Id).Take(Most)];
}
