import { ConcreteHyperlink, type ParagraphChild } from 'docx';

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

type Context = Parameters<ConcreteHyperlink['prepForXml']>[0];

/** A link to a page or a person. Its id is given, where the library’s own would be a new one each time. */
export class OuterLink extends ConcreteHyperlink {
  readonly #target: string;
  #isRelated = false;

  constructor(children: readonly ParagraphChild[], id: string, target: string) {
    super(children, id);
    this.#target = target;
  }

  override prepForXml(context: Context): ReturnType<ConcreteHyperlink['prepForXml']> {
    if (!this.#isRelated)
      context.viewWrapper.Relationships.addRelationship(this.linkId, relation, this.#target, 'External');
    this.#isRelated = true;
    return super.prepForXml(context);
  }
}
