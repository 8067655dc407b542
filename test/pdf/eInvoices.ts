/** The XML of e-invoices, as short as it may be. */
export const ciiOf = (number: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by <a> program -->
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
  xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100">
  <rsm:ExchangedDocumentContext>
    <ram:GuidelineSpecifiedDocumentContextParameter>
      <ram:ID>urn:cen.eu:en16931:2017</ram:ID>
    </ram:GuidelineSpecifiedDocumentContextParameter>
  </rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument>
    <ram:ID>${number}</ram:ID>
    <ram:TypeCode>380</ram:TypeCode>
  </rsm:ExchangedDocument>
</rsm:CrossIndustryInvoice>`;

/** ZUGFeRD 1 has other names for its elements. */
export const zugferd1Of = (number: string): string => `<?xml version='1.0'?>
<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0">
  <rsm:SpecifiedExchangedDocumentContext><ram:ID>urn:ferd</ram:ID></rsm:SpecifiedExchangedDocumentContext>
  <rsm:HeaderExchangedDocument><ram:ID>${number}</ram:ID></rsm:HeaderExchangedDocument>
</rsm:CrossIndustryDocument>`;

export const ublOf = (number: string, root = 'Invoice'): string => `<?xml version="1.0"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cbc="urn:cbc">
  <ext:UBLExtensions><ext:UBLExtension><cbc:ID>signature</cbc:ID></ext:UBLExtension></ext:UBLExtensions>
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#xrechnung</cbc:CustomizationID>
  <cbc:ID>${number}</cbc:ID>
  <cac:OrderReference><cbc:ID>4500</cbc:ID></cac:OrderReference>
</${root}>`;
