using Chumchon.Domain;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Web.Platform.Words;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>The sentence at a row's remark that was not saved.</summary>
internal static class RemarkWords
{
    public static string Of(PageWords words, LineKey row, Refusal refusal) => refusal is RemarksChangedMeanwhile changed
        ? words["entry.remark-theirs", changed.Theirs[row]]
        : words.Of(refusal);
}
