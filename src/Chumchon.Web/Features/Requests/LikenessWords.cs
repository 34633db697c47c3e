using Chumchon.Data.Areas;
using Chumchon.Data.Producers;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers.Duplicates;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.Requests;

/// <summary>Says why two producers may be one.</summary>
public sealed class LikenessWords(PageWords words, AreaDirectory areas)
{
    /// <summary>All reasons in a sentence.</summary>
    public string Of(Likeness likeness) => string.Join(" · ", likeness.Reasons.Select(Of));

    /// <summary>The producer by its name, where whoever asks may see it; else by its district.</summary>
    public string NameOf(LikelyDuplicate one) => one.Id > 0 ? one.Name : words["likeness.elsewhere", DistrictOf(new(one.Subdistrict / 100))];

    private string Of(LikenessReason reason) => reason switch
    {
        SameOfficialCode(var code) => words["likeness.SameOfficialCode", code],
        OtherTitle(var asked, var known) => words["likeness.OtherTitle", TitleOf(asked), TitleOf(known)],
        LettersDiffer(var letters) => words["likeness.LettersDiffer", letters],
        InOtherDistrict(var district) => words["likeness.InOtherDistrict", DistrictOf(district)],
        OfOtherKind(var kind) => words["likeness.OfOtherKind", words[$"kind.{(int)kind}"].Value],
        _ => words[$"likeness.{reason.Code}"],
    };

    // Titles are compared with sara am in its two signs.
    private string TitleOf(string title) => title.Length == 0 ? words["likeness.no-title"] : title.Replace("\u0E4D\u0E32", "\u0E33", StringComparison.Ordinal);

    private string DistrictOf(DistrictCode district) => areas.Has(district) ? areas.Name(district) : district.ToString();
}
