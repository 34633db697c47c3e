using Chumchon.Domain;

namespace Chumchon.Web.Features.Audit;

/// <summary>The last day lies before the first one.</summary>
public sealed record AuditDaysReversed : Refusal;

/// <summary>The area lies outside the reader's, or there is none: which of the two is not told.</summary>
public sealed record AuditAreaUnknown : Refusal;

/// <summary>No kind of entry has this number.</summary>
public sealed record AuditKindUnknown : Refusal;
