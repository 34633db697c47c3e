using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Returns;

/// <summary>
/// A row's remark (หมายเหตุ) as an officer posts it. What she saw tells whether another officer changed it meanwhile, and
/// that a field posted as it was drawn changes nothing.
/// </summary>
/// <param name="Seen">The remark that her page was drawn with; empty where there was none.</param>
/// <param name="Text">In the form of <see cref="RemarkText.Read"/>; empty removes the remark.</param>
public readonly record struct TypedRemark(LineKey Key, string Seen, string Text);
